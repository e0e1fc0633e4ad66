// Buffers that change their size, and what their views see.
const buffer = new ArrayBuffer(8, { maxByteLength: 16 });
console.log(buffer.resizable, buffer.byteLength, buffer.maxByteLength);
const tracking = new Uint8Array(buffer);
const fromFour = new Uint8Array(buffer, 4);
const fixed = new Uint8Array(buffer, 4, 4);
const words = new Uint32Array(buffer);
const data = new DataView(buffer, 2);
tracking.fill(7);
function show(what: string): void {
  console.log(what, tracking.length, fromFour.length, fixed.length, words.length, data.byteLength);
}
show("start");
buffer.resize(16);
show("16");
console.log(tracking.join(), fixed.join(), fixed.byteOffset);
buffer.resize(6);
show("6");
console.log(fixed[0], fixed.byteOffset, fixed.byteLength, fromFour.join(), fromFour.byteOffset);
fixed[0] = 1;
buffer.resize(10);
show("10");
console.log(tracking.join(), fixed.join());

function attempt(what: () => unknown): void {
  try {
    console.log("fine:", what());
  } catch (error) {
    if (error instanceof Error) console.log(`${error.name}: ${error.message}`);
  }
}
attempt(() => buffer.resize(17));
attempt(() => buffer.resize(-1));
attempt(() => new ArrayBuffer(4).resize(2));
buffer.resize(2);
attempt(() => fixed.fill(1));
attempt(() => fixed.map((x) => x));
attempt(() => fixed.at(0));
attempt(() => fixed.join());
attempt(() => [...fixed.values()]);
attempt(() => new Uint8Array(fixed));
attempt(() => tracking.set(fixed));
attempt(() => Object.keys(fixed).length);
attempt(() => data.getUint8(0));
buffer.resize(1);
attempt(() => data.getUint8(0));
attempt(() => data.byteLength);

const plain = new ArrayBuffer(4);
console.log(plain.resizable, plain.maxByteLength);

// A subarray of a view that goes to the end goes there too; one with an end does not.
const growing = new ArrayBuffer(4, { maxByteLength: 8 });
const whole = new Uint8Array(growing);
const tail = whole.subarray(2);
const part = whole.subarray(0, 4);
growing.resize(8);
console.log(whole.length, tail.length, part.length);
// The callback of a loop may shrink the buffer: what is gone is undefined for JavaScript.
let steps = 0;
whole.forEach(() => {
  steps++;
  if (steps === 3) growing.resize(3);
});
console.log(steps, whole.length);

// A loop over a view that falls out of its buffer ends with an error; over one that shrinks, early.
const inner = new ArrayBuffer(4, { maxByteLength: 8 });
const four = new Uint8Array(inner, 0, 4);
const open = new Uint8Array(inner);
attempt(() => {
  for (const x of open) {
    console.log("open", x);
    inner.resize(2);
  }
  return open.length;
});
inner.resize(4);
attempt(() => {
  for (const x of four) {
    console.log("four", x);
    inner.resize(2);
  }
});
attempt(() => {
  for (const x of four) console.log(x);
});
inner.resize(4);
const indices = four.keys();
console.log(indices.next().value);
inner.resize(0);
attempt(() => indices.next().value);

const shared = new SharedArrayBuffer(2, { maxByteLength: 6 });
const onShared = new Uint8Array(shared);
onShared[1] = 5;
shared.grow(6);
console.log(shared.growable, shared.byteLength, onShared.length, onShared.join());
attempt(() => shared.grow(3));
attempt(() => new SharedArrayBuffer(3).grow(4));
console.log(new Uint8Array(shared.slice(1, 3)).join(), shared.slice(0).growable);
