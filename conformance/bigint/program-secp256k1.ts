// Multiplication of points on the curve secp256k1.
const P = 2n ** 256n - 2n ** 32n - 977n;
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const G: Point = {
  x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
};

const modulo = (a: bigint): bigint => {
  const r = a % P;
  return r < 0n ? r + P : r;
};

function inverse(a: bigint): bigint {
  let [low, high, x0, x1] = [modulo(a), P, 1n, 0n];
  while (low > 1n) {
    const q = high / low;
    [low, high] = [high - q * low, low];
    [x0, x1] = [x1 - q * x0, x0];
  }
  return modulo(x0);
}

function add(a: Point | undefined, b: Point | undefined): Point | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  if (a.x === b.x && modulo(a.y + b.y) === 0n) return undefined;
  const slope =
    a.x === b.x
      ? modulo(3n * a.x * a.x * inverse(2n * a.y))
      : modulo((b.y - a.y) * inverse(b.x - a.x));
  const x = modulo(slope * slope - a.x - b.x);
  return { x, y: modulo(slope * (a.x - x) - a.y) };
}

function multiply(k: bigint, point: Point): Point | undefined {
  let result: Point | undefined;
  let addend: Point | undefined = point;
  for (let rest = k; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, addend);
    addend = add(addend, addend);
  }
  return result;
}

for (const k of [1n, 2n, 3n, 20n, 112233445566778899n, ORDER - 1n]) {
  const point = multiply(k, G);
  console.log(k, point?.x.toString(16).padStart(64, "0"), point?.y.toString(16).padStart(64, "0"));
}
console.log(multiply(ORDER, G), multiply(ORDER + 1n, G)?.x === G.x);
