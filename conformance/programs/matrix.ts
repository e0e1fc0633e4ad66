class Matrix {
  private constructor(
    readonly rows: number,
    readonly cols: number,
    private readonly data: number[],
  ) {}
  static of(rows: number[][]): Matrix {
    const cols = rows[0]?.length ?? 0;
    if (rows.some((r) => r.length !== cols)) throw new RangeError("ragged");
    return new Matrix(rows.length, cols, rows.flat());
  }
  static identity(n: number): Matrix {
    return Matrix.generate(n, n, (i, j) => (i === j ? 1 : 0));
  }
  static generate(rows: number, cols: number, f: (i: number, j: number) => number): Matrix {
    const data: number[] = [];
    for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) data.push(f(i, j));
    return new Matrix(rows, cols, data);
  }
  at(i: number, j: number): number {
    return this.data[i * this.cols + j]!;
  }
  map(f: (x: number, i: number, j: number) => number): Matrix {
    return Matrix.generate(this.rows, this.cols, (i, j) => f(this.at(i, j), i, j));
  }
  add(o: Matrix): Matrix {
    this.same(o);
    return this.map((x, i, j) => x + o.at(i, j));
  }
  scale(k: number): Matrix {
    return this.map((x) => x * k);
  }
  private same(o: Matrix): void {
    if (o.rows !== this.rows || o.cols !== this.cols)
      throw new RangeError(`${this.rows}x${this.cols} against ${o.rows}x${o.cols}`);
  }
  get transposed(): Matrix {
    return Matrix.generate(this.cols, this.rows, (i, j) => this.at(j, i));
  }
  times(o: Matrix): Matrix {
    if (this.cols !== o.rows)
      throw new RangeError(`cannot multiply ${this.rows}x${this.cols} by ${o.rows}x${o.cols}`);
    return Matrix.generate(this.rows, o.cols, (i, j) => {
      let s = 0;
      for (let k = 0; k < this.cols; k++) s += this.at(i, k) * o.at(k, j);
      return s;
    });
  }
  power(n: number): Matrix {
    let result = Matrix.identity(this.rows),
      base: Matrix = this;
    for (let e = n; e > 0; e >>= 1) {
      if (e & 1) result = result.times(base);
      base = base.times(base);
    }
    return result;
  }
  determinant(): number {
    if (this.rows !== this.cols) throw new RangeError("not square");
    const m = this.toRows();
    let det = 1;
    for (let c = 0; c < m.length; c++) {
      let pivot = c;
      for (let r = c + 1; r < m.length; r++)
        if (Math.abs(m[r]![c]!) > Math.abs(m[pivot]![c]!)) pivot = r;
      if (m[pivot]![c] === 0) return 0;
      if (pivot !== c) {
        [m[pivot], m[c]] = [m[c]!, m[pivot]!];
        det = -det;
      }
      det *= m[c]![c]!;
      for (let r = c + 1; r < m.length; r++) {
        const f = m[r]![c]! / m[c]![c]!;
        for (let k = c; k < m.length; k++) m[r]![k]! -= f * m[c]![k]!;
      }
    }
    return det;
  }
  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      this.data.slice(i * this.cols, (i + 1) * this.cols),
    );
  }
  equals(o: Matrix): boolean {
    return this.rows === o.rows && this.data.every((x, i) => x === o.data[i]);
  }
  toString(): string {
    return this.toRows()
      .map((r) => r.join(" "))
      .join("; ");
  }
}
const a = Matrix.of([
  [1, 2],
  [3, 4],
]);
const b = Matrix.of([
  [0, 1, 2],
  [5, 6, 7],
]);
console.log(
  `${a.times(b)} | ${b.transposed} | ${a.add(a).scale(0.5)} | ${a.equals(a.add(a).scale(0.5))}`,
);
console.log(
  a.determinant(),
  Matrix.of([
    [2, -1, 0],
    [1, 3, 5],
    [4, 0, 1],
  ]).determinant(),
  Matrix.of([
    [1, 2],
    [2, 4],
  ]).determinant(),
  Matrix.identity(5).determinant(),
);
console.log(
  String(
    Matrix.of([
      [1, 1],
      [1, 0],
    ]).power(30),
  ),
  String(
    Matrix.of([
      [1, 1],
      [1, 0],
    ]).power(0),
  ),
);
for (const f of [
  () => a.add(b),
  () => b.times(b),
  () => b.determinant(),
  () => Matrix.of([[1], [1, 2]]),
]) {
  try {
    f();
  } catch (e) {
    console.log(String(e));
  }
}
const big = Matrix.generate(30, 30, (i, j) => ((i * 31 + j * 17) % 11) - 5);
let trace = 0;
const sq = big.times(big.transposed);
for (let i = 0; i < 30; i++) trace += sq.at(i, i);
console.log(trace, sq.equals(sq.transposed));
