// UTF-8 by hand: strings to bytes and back, with replacement of what is malformed.
function encode(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    let point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) {
      out[at++] = point;
    } else if (point < 0x800) {
      out[at++] = 0xc0 | (point >> 6);
      out[at++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      out[at++] = 0xe0 | (point >> 12);
      out[at++] = 0x80 | ((point >> 6) & 63);
      out[at++] = 0x80 | (point & 63);
    } else {
      out[at++] = 0xf0 | (point >> 18);
      out[at++] = 0x80 | ((point >> 12) & 63);
      out[at++] = 0x80 | ((point >> 6) & 63);
      out[at++] = 0x80 | (point & 63);
    }
  }
  return out.slice(0, at);
}

function decode(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++];
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const more =
      first >= 0xf0 && first < 0xf5
        ? 3
        : first >= 0xe0 && first < 0xf0
          ? 2
          : first >= 0xc2 && first < 0xe0
            ? 1
            : 0;
    let point = more === 0 ? -1 : first & (0x3f >> more);
    let used = 0;
    while (point >= 0 && used < more) {
      const next = bytes[i + used];
      if (next === undefined || (next & 0xc0) !== 0x80) point = -1;
      else {
        point = (point << 6) | (next & 63);
        used++;
      }
    }
    const least = [0, 0x80, 0x800, 0x10000][more] ?? 0;
    if (point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) {
      text += "\ufffd";
      continue;
    }
    text += String.fromCodePoint(point);
    i += more;
  }
  return text;
}

for (const text of ["plain", "naïve", "€uro", "日本語", "🎉 done", "\ud800 alone", ""]) {
  const bytes = encode(text);
  console.log(bytes.length, bytes.join(" "), decode(bytes) === text);
}
for (const list of [
  [0xff],
  [0xc3],
  [0xe2, 0x82],
  [0xf0, 0x9f, 0x8e],
  [0xc0, 0x80],
  [65, 0xed, 0xa0, 0x80, 66],
]) {
  const text = decode(Uint8Array.from(list));
  console.log(Array.from(text, (c) => c.codePointAt(0)?.toString(16)).join(" "));
}
