// A small Buffer has an ArrayBuffer of its own, where Node takes it out of a larger one.
const buffer = Buffer.from("abc");
console.log(buffer.byteOffset, buffer.buffer.byteLength, buffer.length);
