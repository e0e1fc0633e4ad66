function queens(n: number): { count: number; first: number[] | undefined } {
  let count = 0;
  let first: number[] | undefined;
  const cols: number[] = [];
  const usedCol = new Array<boolean>(n).fill(false);
  const d1 = new Array<boolean>(2 * n).fill(false);
  const d2 = new Array<boolean>(2 * n).fill(false);
  const place = (row: number): void => {
    if (row === n) {
      count++;
      first ??= [...cols];
      return;
    }
    for (let c = 0; c < n; c++) {
      if (usedCol[c]! || d1[row + c]! || d2[row - c + n]!) continue;
      usedCol[c] = d1[row + c] = d2[row - c + n] = true;
      cols.push(c);
      place(row + 1);
      cols.pop();
      usedCol[c] = d1[row + c] = d2[row - c + n] = false;
    }
  };
  place(0);
  return { count, first };
}
for (let n = 1; n <= 8; n++) {
  const { count, first } = queens(n);
  console.log(n, count, first?.join("") ?? "none");
}
const solution = queens(8).first!;
for (const c of solution) console.log(".".repeat(c) + "Q" + ".".repeat(7 - c));

class Sudoku {
  private readonly cells: number[];
  guesses = 0;
  constructor(text: string) {
    this.cells = [...text].map((c) => (c === "." ? 0 : Number(c)));
    if (this.cells.length !== 81) throw new Error(`expected 81 cells, got ${this.cells.length}`);
  }
  private candidates(at: number): number {
    const row = Math.floor(at / 9),
      col = at % 9;
    const top = row - (row % 3),
      left = col - (col % 3);
    let used = 0;
    for (let k = 0; k < 9; k++) {
      used |= 1 << this.cells[row * 9 + k]!;
      used |= 1 << this.cells[k * 9 + col]!;
      used |= 1 << this.cells[(top + Math.floor(k / 3)) * 9 + left + (k % 3)]!;
    }
    return ~used & 0x3fe;
  }
  solve(): boolean {
    let best = -1,
      bestMask = 0,
      bestCount = 10;
    for (let i = 0; i < 81; i++) {
      if (this.cells[i] !== 0) continue;
      const mask = this.candidates(i);
      let n = 0;
      for (let m = mask; m !== 0; m &= m - 1) n++;
      if (n < bestCount) {
        best = i;
        bestMask = mask;
        bestCount = n;
        if (n <= 1) break;
      }
    }
    if (best < 0) return true;
    for (let d = 1; d <= 9; d++) {
      if ((bestMask & (1 << d)) === 0) continue;
      this.guesses++;
      this.cells[best] = d;
      if (this.solve()) return true;
    }
    this.cells[best] = 0;
    return false;
  }
  toString(): string {
    const rows: string[] = [];
    for (let r = 0; r < 9; r++) rows.push(this.cells.slice(r * 9, r * 9 + 9).join(" "));
    return rows.join("\n");
  }
}
const puzzle = new Sudoku(
  "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
);
console.log(puzzle.solve(), puzzle.guesses);
console.log(String(puzzle));
const hard = new Sudoku(
  "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
);
console.log(hard.solve(), hard.guesses > 100);
console.log(`${hard}`);
try {
  new Sudoku("123");
} catch (e) {
  console.log((e as Error).message);
}
