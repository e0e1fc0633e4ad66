// ArrayBuffer.prototype.transfer where there is one; otherwise what it does, by hand.
function moved(buffer: ArrayBuffer, length: number): ArrayBuffer {
  const known: boolean = "transfer" in buffer;
  if (known) return buffer.transfer(length);
  const out = new ArrayBuffer(length);
  new Uint8Array(out).set(new Uint8Array(buffer, 0, Math.min(length, buffer.byteLength)));
  structuredClone(buffer, { transfer: [buffer] });
  return out;
}

let buffer = new ArrayBuffer(4);
const first = new Uint8Array(buffer);
first.set([1, 2, 3, 4]);
for (const length of [4, 8, 2, 0, 3]) {
  const before = new Uint8Array(buffer);
  const after = moved(buffer, length);
  console.log(after.byteLength, new Uint8Array(after).join(), buffer.byteLength, before.length);
  buffer = after;
}
console.log(first.length, first[0]);

/** A list of bytes that grows by moving its buffer. */
class ByteList {
  private bytes = new Uint8Array(2);
  private used = 0;
  push(...values: number[]): void {
    for (const value of values) {
      if (this.used === this.bytes.length) {
        this.bytes = new Uint8Array(moved(this.bytes.buffer, this.used * 2));
      }
      this.bytes[this.used++] = value;
    }
  }
  toString(): string {
    return this.bytes.subarray(0, this.used).join(" ");
  }
}
const list = new ByteList();
for (let i = 0; i < 40; i++) list.push(i, i * i);
console.log(String(list));
