const b64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function utf8(s: string): number[] {
  const out: number[] = [];
  for (const c of s) {
    const p = c.codePointAt(0)!;
    if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else
      out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return out;
}
function encode(bytes: readonly number[]): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out +=
      b64[(n >> 18) & 63]! +
      b64[(n >> 12) & 63]! +
      (i + 1 < bytes.length ? b64[(n >> 6) & 63]! : "=") +
      (i + 2 < bytes.length ? b64[n & 63]! : "=");
  }
  return out;
}
function decode(s: string): number[] {
  const out: number[] = [];
  let acc = 0,
    bits = 0;
  for (const c of s) {
    if (c === "=") break;
    acc = ((acc << 6) | b64.indexOf(c)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push((acc >> bits) & 255);
    }
  }
  return out;
}
const hex = (bs: readonly number[]): string =>
  bs.map((b) => b.toString(16).padStart(2, "0")).join("");
for (const s of ["", "a", "ab", "abc", "hello world", "é€\u{1F600}"]) {
  const bytes = utf8(s);
  const e = encode(bytes);
  console.log(e, hex(bytes), decode(e).join() === bytes.join());
}
