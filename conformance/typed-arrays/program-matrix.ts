// A small library of matrices over Float64Array.
class Matrix {
  readonly data: Float64Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    data?: ArrayLike<number>,
  ) {
    this.data = data === undefined ? new Float64Array(rows * columns) : Float64Array.from(data);
    if (this.data.length !== rows * columns) throw new RangeError("wrong number of entries");
  }
  static identity(n: number): Matrix {
    const m = new Matrix(n, n);
    for (let i = 0; i < n; i++) m.data[i * n + i] = 1;
    return m;
  }
  at(row: number, column: number): number {
    return this.data[row * this.columns + column];
  }
  row(i: number): Float64Array {
    return this.data.subarray(i * this.columns, (i + 1) * this.columns);
  }
  times(other: Matrix): Matrix {
    const out = new Matrix(this.rows, other.columns);
    for (let i = 0; i < this.rows; i++) {
      for (let k = 0; k < this.columns; k++) {
        const factor = this.data[i * this.columns + k];
        for (let j = 0; j < other.columns; j++) {
          out.data[i * other.columns + j] += factor * other.data[k * other.columns + j];
        }
      }
    }
    return out;
  }
  transposed(): Matrix {
    const out = new Matrix(this.columns, this.rows);
    for (let i = 0; i < this.rows; i++)
      for (let j = 0; j < this.columns; j++) out.data[j * this.rows + i] = this.at(i, j);
    return out;
  }
  determinant(): number {
    const n = this.rows;
    const m = this.data.slice();
    let result = 1;
    for (let k = 0; k < n; k++) {
      let pivot = k;
      for (let i = k + 1; i < n; i++)
        if (Math.abs(m[i * n + k]) > Math.abs(m[pivot * n + k])) pivot = i;
      if (m[pivot * n + k] === 0) return 0;
      if (pivot !== k) {
        const held = m.slice(k * n, (k + 1) * n);
        m.copyWithin(k * n, pivot * n, (pivot + 1) * n);
        m.set(held, pivot * n);
        result = -result;
      }
      result *= m[k * n + k];
      for (let i = k + 1; i < n; i++) {
        const factor = m[i * n + k] / m[k * n + k];
        for (let j = k; j < n; j++) m[i * n + j] -= factor * m[k * n + j];
      }
    }
    return result;
  }
  toString(): string {
    const lines: string[] = [];
    for (let i = 0; i < this.rows; i++) lines.push(this.row(i).join(" "));
    return lines.join("; ");
  }
}

const a = new Matrix(2, 3, [1, 2, 3, 4, 5, 6]);
const b = new Matrix(3, 2, new Uint8Array([7, 8, 9, 10, 11, 12]));
console.log(`${a.times(b)}`, `${a.transposed()}`, `${Matrix.identity(2).times(a)}`);
console.log(new Matrix(3, 3, [2, -1, 0, 1, 3, 5, 0, 4, 1]).determinant());
const big = new Matrix(60, 60);
for (let i = 0; i < big.data.length; i++) big.data[i] = Math.sin(i) + (i % 61 === 0 ? 3 : 0);
const product = big.times(big.transposed());
console.log(
  product.at(0, 0),
  product.at(59, 59),
  product.data.reduce((s, x) => s + x, 0),
);
console.log(big.determinant(), Math.max(...product.row(3)));
try {
  new Matrix(2, 2, [1]);
} catch (error) {
  if (error instanceof RangeError) console.log(error.message);
}
