// TextDecoder: encodings, errors, byte order marks and streams.
const encoder = new TextEncoder();
const show = (text: string) => console.log(JSON.stringify(text), text.length);
const decode = (...bytes: number[]) => new TextDecoder().decode(Uint8Array.from(bytes));

for (const text of ["", "plain", "naïve €", "日本 🎉", "\u0000\u007f\u0080"]) {
  show(new TextDecoder().decode(encoder.encode(text)));
}
show(decode(0xff, 65));
show(decode(0xc3));
show(decode(0xe2, 0x82));
show(decode(0xe2, 0x82, 65));
show(decode(0xf0, 0x9f, 0x8e, 0x89, 0xf0, 0x9f));
show(decode(0xed, 0xa0, 0x80));
show(decode(0xc0, 0x80, 0xf5, 0xf8));
show(decode(0xf0, 0x80, 0x80, 0x80, 0xe0, 0x9f));
show(decode(0xef, 0xbb, 0xbf, 65, 0xef, 0xbb, 0xbf));
show(new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.of(0xef, 0xbb, 0xbf, 65)));
show(new TextDecoder().decode());
show(new TextDecoder().decode(encoder.encode("buffer").buffer));
show(new TextDecoder().decode(new DataView(encoder.encode("a view").buffer, 2, 4)));
show(new TextDecoder().decode(new Uint16Array([0x4241, 0x4443])));
show(new TextDecoder().decode(encoder.encode("part of it").subarray(5, 7)));

for (const label of ["utf8", " UTF-8 ", "utf-16", "UTF-16BE", "ucs-2", "latin1", "ascii"]) {
  const { encoding, fatal, ignoreBOM } = new TextDecoder(label);
  console.log(encoding, fatal, ignoreBOM);
}
const wide = Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x3c, 0xd8, 0x89, 0xdf, 0x00, 0xd8, 0x42, 0);
show(new TextDecoder("utf-16le").decode(wide));
show(new TextDecoder("utf-16be").decode(Uint8Array.of(0, 65, 0x20, 0xac, 0xdc, 0, 1)));
show(new TextDecoder("latin1").decode(Uint8Array.of(65, 0xe9, 0xff)));

function attempt(what: () => string): void {
  try {
    show(what());
  } catch (error) {
    if (error instanceof Error) console.log(error.name, error.message);
  }
}
attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.of(65, 0xff)));
attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.of(0xe2, 0x82)));
attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(encoder.encode("fine €")));
attempt(() => new TextDecoder("utf-16le", { fatal: true }).decode(Uint8Array.of(0, 0xd8)));
attempt(() => new TextDecoder("utf-16le", { fatal: true }).decode(Uint8Array.of(65)));
attempt(() => new TextDecoder("klingon").encoding);

// Streams: every way to cut a text gives the same.
const text = "a€🎉日é\ufeffz";
for (const encoding of ["utf-8", "utf-16le"]) {
  const whole =
    encoding === "utf-8"
      ? encoder.encode(text)
      : new Uint8Array(Uint16Array.from(text, (_, i) => text.charCodeAt(i)).buffer);
  const bytes = encoding === "utf-8" ? whole : utf16(text);
  let same = true;
  for (let size = 1; size < 6; size++) {
    const decoder = new TextDecoder(encoding);
    let out = "";
    for (let at = 0; at < bytes.length; at += size) {
      out += decoder.decode(bytes.subarray(at, at + size), { stream: true });
    }
    out += decoder.decode();
    same &&= out === text;
  }
  console.log(encoding, same);
}
function utf16(text: string): Uint8Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return new Uint8Array(units.buffer);
}

const decoder = new TextDecoder();
show(decoder.decode(Uint8Array.of(0xe2, 0x82), { stream: true }));
show(decoder.decode(Uint8Array.of(65), { stream: true }));
show(decoder.decode(Uint8Array.of(0xf0, 0x9f), { stream: true }));
show(decoder.decode());
show(decoder.decode(Uint8Array.of(0xef, 0xbb), { stream: true }));
show(decoder.decode(Uint8Array.of(0xbf, 66), { stream: true }));
show(decoder.decode(Uint8Array.of(0xef, 0xbb, 0xbf, 67)));
show(decoder.decode(Uint8Array.of(0xef, 0xbb, 0xbf, 68)));
show(decoder.decode(Uint8Array.of(0xe0, 0x80), { stream: true }));
