// Uint8Array as base64 and hexadecimal digits (ECMA-262 2026, 23.3), which Node 20 does not have.
const bytes = Uint8Array.of(0, 1, 62, 63, 250, 255, 254);
console.log(bytes.toBase64(), bytes.toBase64({ alphabet: "base64url" }));
console.log(bytes.subarray(1).toBase64({ omitPadding: true }), bytes.subarray(0, 5).toBase64());
console.log(bytes.toHex(), new Uint8Array(0).toHex() === "", new Uint8Array(0).toBase64() === "");

const show = (made: Uint8Array): string => `[${made.join()}]`;
console.log(
  show(Uint8Array.fromBase64("AAE+P/r//g==")),
  show(Uint8Array.fromBase64(" AA\nE-P_ ", { alphabet: "base64url" })),
);
console.log(
  show(Uint8Array.fromBase64("SGk")),
  show(Uint8Array.fromBase64("SGk=")),
  show(Uint8Array.fromHex("00ffA1b2")),
);
console.log(show(Uint8Array.fromBase64("SGVsbG8", { lastChunkHandling: "stop-before-partial" })));

const target = new Uint8Array(4);
const wrote = target.setFromBase64("SGVsbG8h");
console.log(wrote.read, wrote.written, show(target));
const hex = target.setFromHex("0102030405");
console.log(hex.read, hex.written, show(target));
const partial = target.setFromBase64("AAECAw");
console.log(partial.read, partial.written, show(target));

const attempts: (() => unknown)[] = [
  () => Uint8Array.fromBase64("A"),
  () => Uint8Array.fromBase64("SGk", { lastChunkHandling: "strict" }),
  () => Uint8Array.fromBase64("SGl=", { lastChunkHandling: "strict" }),
  () => Uint8Array.fromBase64("SG=k"),
  () => Uint8Array.fromBase64("SG-_"),
  () => Uint8Array.fromHex("abc"),
  () => Uint8Array.fromHex("zz"),
  () => target.setFromHex("0a0bxx"),
];
for (const attempt of attempts) {
  try {
    console.log("no error", attempt());
  } catch (error) {
    console.log(error instanceof Error && error.name);
  }
}
console.log(show(target));
