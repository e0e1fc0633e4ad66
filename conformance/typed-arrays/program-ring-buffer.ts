// A ring buffer of bytes for one writer and one reader, with its positions beside the data.
class Ring {
  private readonly positions: Uint32Array;
  private readonly data: Uint8Array;

  constructor(readonly memory: ArrayBuffer | SharedArrayBuffer) {
    this.positions = new Uint32Array(memory, 0, 2);
    this.data = new Uint8Array(memory, 8);
  }
  static withRoom(bytes: number): Ring {
    return new Ring(new SharedArrayBuffer(8 + bytes));
  }
  get size(): number {
    return this.positions[1] - this.positions[0];
  }
  get room(): number {
    return this.data.length - this.size;
  }
  write(bytes: Uint8Array): number {
    const count = Math.min(bytes.length, this.room);
    const start = this.positions[1] % this.data.length;
    const first = Math.min(count, this.data.length - start);
    this.data.set(bytes.subarray(0, first), start);
    this.data.set(bytes.subarray(first, count), 0);
    Atomics.add(this.positions, 1, count);
    return count;
  }
  read(most: number): Uint8Array {
    const count = Math.min(most, this.size);
    const out = new Uint8Array(count);
    for (let i = 0; i < count; i++) out[i] = this.data[(this.positions[0] + i) % this.data.length];
    Atomics.add(this.positions, 0, count);
    return out;
  }
}

const ring = Ring.withRoom(10);
const bytes = (...values: number[]) => Uint8Array.from(values);
console.log(ring.write(bytes(1, 2, 3, 4, 5, 6)), ring.size, ring.room);
console.log(ring.read(4).join(), ring.size);
console.log(ring.write(bytes(7, 8, 9, 10, 11, 12, 13, 14, 15, 16)), ring.size, ring.room);
console.log(ring.read(100).join(), ring.read(1).length, ring.room);
const mirror = new Ring(ring.memory);
mirror.write(bytes(42, 43));
console.log(ring.size, ring.read(2).join(), mirror.size);

let sum = 0;
let written = 0;
for (let round = 0; round < 500; round++) {
  written += ring.write(Uint8Array.from({ length: (round % 9) + 1 }, (_, i) => round + i));
  for (const byte of ring.read((round % 7) + 1)) sum += byte;
}
console.log(written, sum, ring.size);
