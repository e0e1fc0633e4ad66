// Solves sudokus: 81 characters a line, digits for what is given and dots for what is not.
//
//   npx tsuk run examples/sudoku.ts                       solves three hard ones
//   npx tsuk run examples/sudoku.ts -- < puzzles.txt      (with an argument: a file of puzzles)
//
// The candidates of a cell are the bits of a number. The cell with the fewest is tried first.

import { readFileSync } from "node:fs";

const HARD = [
  "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
  "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
  "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
];

const ALL = 0b111111111;

class Board {
  readonly #cells: number[] = new Array<number>(81).fill(0);
  /** Digits that rows, columns and boxes have already, as bits. */
  readonly #rows: number[] = new Array<number>(9).fill(0);
  readonly #columns: number[] = new Array<number>(9).fill(0);
  readonly #boxes: number[] = new Array<number>(9).fill(0);
  #guesses = 0;

  constructor(puzzle: string) {
    if (puzzle.length !== 81) throw new Error(`a puzzle has 81 cells, not ${puzzle.length}`);
    for (let cell = 0; cell < 81; cell++) {
      const digit = puzzle.charCodeAt(cell) - 48;
      if (digit < 1 || digit > 9) continue;
      const bit = 1 << (digit - 1);
      if ((this.#candidates(cell) & bit) === 0) {
        throw new Error(`the digit ${digit} in cell ${cell} contradicts another`);
      }
      this.#toggle(cell, bit);
    }
  }

  get guesses(): number {
    return this.#guesses;
  }

  solve(): boolean {
    let fewest = 10;
    let chosen = -1;
    for (let cell = 0; cell < 81; cell++) {
      if (this.#cells[cell] !== 0) continue;
      const count = bitCount(this.#candidates(cell));
      if (count < fewest) {
        fewest = count;
        chosen = cell;
        if (count <= 1) break;
      }
    }
    if (chosen < 0) return true;
    for (let rest = this.#candidates(chosen); rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      this.#guesses++;
      this.#toggle(chosen, bit);
      if (this.solve()) return true;
      this.#toggle(chosen, bit);
    }
    return false;
  }

  toString(): string {
    let text = "";
    this.#cells.forEach((bit, cell) => {
      text += gapBefore(cell);
      text += bit === 0 ? "." : String(32 - Math.clz32(bit));
    });
    return text;
  }

  #candidates(cell: number): number {
    const taken =
      (this.#rows[rowOf(cell)] ?? 0) |
      (this.#columns[columnOf(cell)] ?? 0) |
      (this.#boxes[boxOf(cell)] ?? 0);
    return ALL & ~taken;
  }

  /** Puts a digit into a cell, or takes it out again. */
  #toggle(cell: number, bit: number): void {
    flip(this.#cells, cell, bit);
    flip(this.#rows, rowOf(cell), bit);
    flip(this.#columns, columnOf(cell), bit);
    flip(this.#boxes, boxOf(cell), bit);
  }
}

function flip(sets: number[], index: number, bit: number): void {
  sets[index] = (sets[index] ?? 0) ^ bit;
}

/** What stands between a cell and the one before it. */
function gapBefore(cell: number): string {
  if (cell === 0) return "";
  if (cell % 27 === 0) return "\n\n";
  if (cell % 9 === 0) return "\n";
  return cell % 3 === 0 ? "  " : " ";
}

function rowOf(cell: number): number {
  return Math.floor(cell / 9);
}

function columnOf(cell: number): number {
  return cell % 9;
}

function boxOf(cell: number): number {
  return Math.floor(cell / 27) * 3 + Math.floor((cell % 9) / 3);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const path = process.argv[2];
const puzzles = path === undefined ? HARD : readFileSync(path, "utf8").split("\n");
for (const puzzle of puzzles) {
  if (puzzle.trim() === "") continue;
  try {
    const board = new Board(puzzle.trim());
    const isSolved = board.solve();
    console.log(isSolved ? board.toString() : "there is no solution");
    console.log(`(${board.guesses} digits tried)\n`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
}
