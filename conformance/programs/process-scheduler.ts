// Process scheduler simulation: round robin, priority, SJF strategies over one interface.
interface Task {
  readonly id: number;
  readonly arrival: number;
  readonly burst: number;
  readonly priority: number;
}
interface Running extends Task {
  remaining: number;
  started?: number;
  finished?: number;
}
abstract class Strategy {
  abstract readonly name: string;
  protected readonly ready: Running[] = [];
  admit(t: Running): void {
    this.ready.push(t);
  }
  abstract next(current: Running | undefined, slice: number): Running | undefined;
  get idle(): boolean {
    return this.ready.length === 0;
  }
}
class RoundRobin extends Strategy {
  readonly name = "round-robin";
  constructor(private readonly quantum: number) {
    super();
  }
  next(current: Running | undefined, slice: number): Running | undefined {
    if (current && current.remaining > 0) {
      if (slice < this.quantum) return current;
      this.ready.push(current);
    }
    return this.ready.shift();
  }
}
class ShortestJob extends Strategy {
  readonly name: string = "sjf";
  next(current: Running | undefined): Running | undefined {
    if (current && current.remaining > 0) return current;
    return this.takeBest((a, b) => a.burst < b.burst || (a.burst === b.burst && a.id < b.id));
  }
  protected takeBest(better: (a: Running, b: Running) => boolean): Running | undefined {
    let best = -1;
    this.ready.forEach((t, i) => {
      if (best < 0 || better(t, this.ready[best]!)) best = i;
    });
    return best < 0 ? undefined : this.ready.splice(best, 1)[0];
  }
}
class Priority extends ShortestJob {
  override readonly name = "priority";
  override next(current: Running | undefined): Running | undefined {
    if (current && current.remaining > 0) this.ready.push(current);
    return this.takeBest((a, b) =>
      a.priority !== b.priority ? a.priority > b.priority : a.id < b.id,
    );
  }
}
type Metrics = { turnaround: number; waiting: number; response: number; switches: number };
class Simulator {
  constructor(
    private readonly strategy: Strategy,
    private readonly tasks: readonly Task[],
  ) {}
  run(): Metrics {
    const pending = [...this.tasks].sort((a, b) => a.arrival - b.arrival || a.id - b.id);
    const done: Running[] = [];
    let time = 0,
      slice = 0,
      switches = 0,
      cursor = 0;
    let current: Running | undefined;
    while (done.length < this.tasks.length) {
      while (cursor < pending.length && pending[cursor]!.arrival <= time) {
        const t = pending[cursor++]!;
        this.strategy.admit({ ...t, remaining: t.burst });
      }
      const chosen = this.strategy.next(current, slice);
      if (chosen !== current) {
        switches++;
        slice = 0;
        current = chosen;
      }
      if (current) {
        current.started ??= time;
        current.remaining--;
        slice++;
        if (current.remaining === 0) {
          current.finished = time + 1;
          done.push(current);
          current = undefined;
          slice = 0;
        }
      }
      time++;
    }
    const mean = (f: (t: Running) => number): number =>
      done.reduce((s, t) => s + f(t), 0) / done.length;
    return {
      turnaround: mean((t) => t.finished! - t.arrival),
      waiting: mean((t) => t.finished! - t.arrival - t.burst),
      response: mean((t) => t.started! - t.arrival),
      switches,
    };
  }
}
let seed = 2024;
const rnd = (n: number): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return Math.floor((seed / 4294967296) * n);
};
const tasks: Task[] = Array.from({ length: 60 }, (_, id) => ({
  id,
  arrival: rnd(800),
  burst: 1 + rnd(40),
  priority: rnd(5),
}));
for (const strategy of [
  new RoundRobin(4),
  new RoundRobin(16),
  new ShortestJob(),
  new Priority(),
] satisfies Strategy[]) {
  const m = new Simulator(strategy, tasks).run();
  console.log(
    strategy.name.padEnd(12),
    Object.entries(m)
      .map(([k, v]) => `${k}=${Number.isInteger(v) ? v : v.toFixed(3)}`)
      .join(" "),
  );
}
