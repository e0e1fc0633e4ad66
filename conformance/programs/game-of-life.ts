type Cell = readonly [x: number, y: number];
class Life {
  private alive: Set<string>;
  generation = 0;
  constructor(cells: Iterable<Cell>) {
    this.alive = new Set([...cells].map(Life.key));
  }
  private static key([x, y]: Cell): string {
    return `${x},${y}`;
  }
  private static cell(key: string): Cell {
    const [x = 0, y = 0] = key.split(",").map(Number);
    return [x, y];
  }
  static parse(text: string): Life {
    const cells: Cell[] = [];
    text.split("\n").forEach((line, y) => {
      for (let x = 0; x < line.length; x++) if (line[x] === "#") cells.push([x, y]);
    });
    return new Life(cells);
  }
  step(): this {
    const counts = new Map<string, number>();
    for (const key of this.alive) {
      const [x, y] = Life.cell(key);
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++) {
          if (dx === 0 && dy === 0) continue;
          const k = Life.key([x + dx, y + dy]);
          counts.set(k, (counts.get(k) ?? 0) + 1);
        }
    }
    const next = new Set<string>();
    for (const [key, n] of counts) if (n === 3 || (n === 2 && this.alive.has(key))) next.add(key);
    this.alive = next;
    this.generation++;
    return this;
  }
  get population(): number {
    return this.alive.size;
  }
  bounds(): { left: number; top: number; right: number; bottom: number } {
    let left = Infinity,
      top = Infinity,
      right = -Infinity,
      bottom = -Infinity;
    for (const [x, y] of [...this.alive].map(Life.cell)) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return { left, top, right, bottom };
  }
  toString(): string {
    if (this.population === 0) return "(empty)";
    const { left, top, right, bottom } = this.bounds();
    const rows: string[] = [];
    for (let y = top; y <= bottom; y++) {
      let row = "";
      for (let x = left; x <= right; x++) row += this.alive.has(`${x},${y}`) ? "#" : ".";
      rows.push(row);
    }
    return rows.join("\n");
  }
}
const glider = Life.parse(".#.\n..#\n###");
for (let i = 0; i < 4; i++) {
  console.log(
    `gen ${glider.generation} pop ${glider.population} at ${glider.bounds().left},${glider.bounds().top}`,
  );
  console.log(String(glider));
  glider.step();
}
const blinker = Life.parse("###");
console.log(`${blinker}\n-\n${blinker.step()}\n-\n${blinker.step()}`);
const r = Life.parse(".##\n##.\n.#.");
for (let i = 0; i < 60; i++) r.step();
console.log(r.generation, r.population, JSON.stringify(r.bounds()));
console.log(String(Life.parse("#").step()));
