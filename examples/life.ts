// Conway's Game of Life in the terminal, on a torus.
//
//   npx tsuk run examples/life.ts                    an animation of 200 generations
//   npx tsuk run examples/life.ts -- gun 60 print    only the 60th generation of the glider gun
//
// Patterns: glider, pulsar, gun, acorn. Cells are drawn two to a character, as half blocks.

const PATTERNS: Record<string, readonly string[]> = {
  glider: [".O.", "..O", "OOO"],
  acorn: [".O.....", "...O...", "OO..OOO"],
  pulsar: [
    "..OOO...OOO..",
    ".............",
    "O....O.O....O",
    "O....O.O....O",
    "O....O.O....O",
    "..OOO...OOO..",
    ".............",
    "..OOO...OOO..",
    "O....O.O....O",
    "O....O.O....O",
    "O....O.O....O",
    ".............",
    "..OOO...OOO..",
  ],
  gun: [
    "........................O...........",
    "......................O.O...........",
    "............OO......OO............OO",
    "...........O...O....OO............OO",
    "OO........O.....O...OO..............",
    "OO........O...O.OO....O.O...........",
    "..........O.....O.......O...........",
    "...........O...O....................",
    "............OO......................",
  ],
};

class World {
  readonly width: number;
  readonly height: number;
  #cells: boolean[];
  #next: boolean[];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#cells = new Array<boolean>(width * height).fill(false);
    this.#next = this.#cells.slice();
  }

  place(pattern: readonly string[], left: number, top: number): void {
    pattern.forEach((line, y) => {
      [...line].forEach((cell, x) => {
        this.#cells[this.#index(left + x, top + y)] = cell === "O";
      });
    });
  }

  isAlive(x: number, y: number): boolean {
    return this.#cells[this.#index(x, y)] ?? false;
  }

  step(): void {
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        const neighbours = this.#neighbours(x, y);
        const lives = neighbours === 3 || (neighbours === 2 && this.isAlive(x, y));
        this.#next[this.#index(x, y)] = lives;
      }
    }
    [this.#cells, this.#next] = [this.#next, this.#cells];
  }

  get population(): number {
    return this.#cells.reduce((sum, alive) => sum + Number(alive), 0);
  }

  toString(): string {
    const lines: string[] = [];
    for (let y = 0; y < this.height; y += 2) {
      let line = "";
      for (let x = 0; x < this.width; x++) {
        const upper = this.isAlive(x, y);
        const lower = this.isAlive(x, y + 1);
        line += upper ? (lower ? "█" : "▀") : lower ? "▄" : " ";
      }
      lines.push(line.trimEnd());
    }
    return lines.join("\n");
  }

  #neighbours(x: number, y: number): number {
    let count = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if ((dx !== 0 || dy !== 0) && this.isAlive(x + dx, y + dy)) count++;
      }
    }
    return count;
  }

  #index(x: number, y: number): number {
    const { width, height } = this;
    return ((y + height) % height) * width + ((x + width) % width);
  }
}

const [name = "gun", generations = "200", mode = "animate"] = process.argv.slice(2);
const pattern = PATTERNS[name];
if (pattern === undefined) {
  console.error(`there is no pattern '${name}': use ${Object.keys(PATTERNS).join(", ")}`);
  process.exit(2);
}
const world = new World(72, 44);
world.place(pattern, 8, 8);

function report(generation: number): string {
  return `${world}\ngeneration ${generation}, ${world.population} cells`;
}

if (mode === "print") {
  for (let generation = 0; generation < Number(generations); generation++) world.step();
  console.log(report(Number(generations)));
} else {
  let generation = 0;
  process.stdout.write("\u001b[2J");
  const timer = setInterval(() => {
    process.stdout.write(`\u001b[H\u001b[J${report(generation)}\n`);
    if (generation === Number(generations)) clearInterval(timer);
    world.step();
    generation++;
  }, 50);
}
