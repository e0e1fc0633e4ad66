// What a stored number becomes.
const samples = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  2.5,
  -0.5,
  127,
  128,
  129,
  254.5,
  255,
  255.5,
  256,
  257,
  32767,
  32768,
  65535,
  65536,
  65537,
  2147483647,
  2147483648,
  4294967295,
  4294967296,
  4294967297,
  -128,
  -129,
  -32769,
  -2147483649,
  1e20,
  -1e20,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
  16777217,
  3.4e38,
  3.5e38,
  1e-46,
  0.1,
];

function show(name: string, stored: ArrayLike<number>): void {
  const parts: string[] = [];
  for (let i = 0; i < stored.length; i++) {
    parts.push(Object.is(stored[i], -0) ? "-0" : String(stored[i]));
  }
  console.log(name, parts.join(" "));
}

show("i8", Int8Array.from(samples));
show("u8", Uint8Array.from(samples));
show("clamped", Uint8ClampedArray.from(samples));
show("i16", Int16Array.from(samples));
show("u16", Uint16Array.from(samples));
show("i32", Int32Array.from(samples));
show("u32", Uint32Array.from(samples));
show("f32", Float32Array.from(samples));
show("f64", Float64Array.from(samples));

// The same by single stores.
const i8 = new Int8Array(1);
const clamped = new Uint8ClampedArray(1);
const u32 = new Uint32Array(1);
const f32 = new Float32Array(1);
for (const x of samples) {
  i8[0] = x;
  clamped[0] = x;
  u32[0] = x;
  f32[0] = x;
  console.log(x, i8[0], clamped[0], u32[0], f32[0]);
}

// The value of an assignment is what was assigned.
const value = (i8[0] = 300);
console.log(value, i8[0], (u32[0] = -1), u32[0]);
u32[0] += 2;
console.log(u32[0], ++i8[0], i8[0]--, i8[0]);
i8[0] = 127;
console.log(++i8[0], i8[0]);
