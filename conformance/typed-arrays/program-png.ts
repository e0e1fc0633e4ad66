// Writes a small PNG of chunks with DataView, and reads its chunks back.
const CRC = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

class Writer {
  private bytes = new Uint8Array(16);
  private view = new DataView(this.bytes.buffer);
  private at = 0;

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
  u8(value: number): void {
    this.reserve(1);
    this.view.setUint8(this.at++, value);
  }
  u32(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.at, value);
    this.at += 4;
  }
  raw(data: Uint8Array): void {
    this.reserve(data.length);
    this.bytes.set(data, this.at);
    this.at += data.length;
  }
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }
}

function chunk(out: Writer, type: string, data: Uint8Array): void {
  const body = new Uint8Array(4 + data.length);
  for (let i = 0; i < 4; i++) body[i] = type.charCodeAt(i);
  body.set(data, 4);
  out.u32(data.length);
  out.raw(body);
  out.u32(crc(body));
}

function stored(data: Uint8Array): Uint8Array {
  const out = new Writer();
  out.u8(0x78);
  out.u8(0x01);
  out.u8(1);
  for (const n of [data.length, ~data.length]) {
    out.u8(n);
    out.u8(n >> 8);
  }
  out.raw(data);
  let a = 1;
  let b = 0;
  data.forEach((byte) => {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  });
  out.u32(b * 65536 + a);
  return out.finish();
}

function png(width: number, height: number, pixel: (x: number, y: number) => number): Uint8Array {
  const out = new Writer();
  out.raw(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  chunk(out, "IHDR", new Uint8Array(header.buffer));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1));
    for (let x = 0; x < width; x++) row[x] = pixel(x, y);
  }
  chunk(out, "IDAT", stored(rows));
  chunk(out, "IEND", new Uint8Array());
  return out.finish();
}

const image = png(8, 5, (x, y) => x * 30 + y * 7);
console.log(image.length, Array.from(image, (b) => b.toString(16).padStart(2, "0")).join(""));
const reader = new DataView(image.buffer, image.byteOffset, image.byteLength);
for (let at = 8; at < reader.byteLength; ) {
  const length = reader.getUint32(at);
  const name = String.fromCharCode(...image.subarray(at + 4, at + 8));
  const good = crc(image.subarray(at + 4, at + 8 + length)) === reader.getUint32(at + 8 + length);
  console.log(name, length, good);
  at += 12 + length;
}
