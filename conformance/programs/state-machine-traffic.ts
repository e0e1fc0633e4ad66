enum Light {
  Red,
  Green,
  Yellow,
}
enum Mode {
  Normal = "normal",
  Night = "night",
  Fault = "fault",
}
interface Transition<S, E, C> {
  from: S | "*";
  event: E;
  to: S;
  guard?: (c: C) => boolean;
  action?: (c: C) => void;
}
class StateMachine<S extends string | number, E extends string, C> {
  readonly history: { from: S; event: E; to: S }[] = [];
  private readonly hooks = new Map<S, ((c: C) => void)[]>();
  constructor(
    private current: S,
    private readonly context: C,
    private readonly table: readonly Transition<S, E, C>[],
  ) {}
  get state(): S {
    return this.current;
  }
  onEnter(s: S, f: (c: C) => void): this {
    const list = this.hooks.get(s);
    if (list) list.push(f);
    else this.hooks.set(s, [f]);
    return this;
  }
  can(event: E): boolean {
    return this.find(event) !== undefined;
  }
  private find(event: E): Transition<S, E, C> | undefined {
    return this.table.find(
      (t) =>
        (t.from === "*" || t.from === this.current) &&
        t.event === event &&
        (t.guard?.(this.context) ?? true),
    );
  }
  send(event: E): boolean {
    const t = this.find(event);
    if (!t) return false;
    const from = this.current;
    t.action?.(this.context);
    this.current = t.to;
    this.history.push({ from, event, to: t.to });
    this.hooks.get(t.to)?.forEach((f) => f(this.context));
    return true;
  }
}
interface Ctx {
  cars: number;
  waited: number;
  log: string[];
}
type Ev = "timer" | "sensor" | "break";
const context: Ctx = { cars: 0, waited: 0, log: [] };
const lights = new StateMachine<Light, Ev, Ctx>(Light.Red, context, [
  {
    from: Light.Red,
    event: "timer",
    to: Light.Green,
    guard: (c) => c.cars > 0 || c.waited >= 2,
    action: (c) => {
      c.waited = 0;
    },
  },
  {
    from: Light.Red,
    event: "timer",
    to: Light.Red,
    action: (c) => {
      c.waited++;
    },
  },
  {
    from: Light.Green,
    event: "timer",
    to: Light.Yellow,
    action: (c) => {
      c.cars = Math.max(0, c.cars - 3);
    },
  },
  { from: Light.Yellow, event: "timer", to: Light.Red },
  { from: "*", event: "break", to: Light.Yellow, action: (c) => c.log.push("broken") },
]);
lights
  .onEnter(Light.Green, (c) => c.log.push(`go(${c.cars})`))
  .onEnter(Light.Red, (c) => c.log.push(`stop(${c.cars})`))
  .onEnter(Light.Red, (c) => {
    if (c.cars > 4) c.log.push("jam");
  });
const arrivals = [0, 0, 0, 5, 0, 1, 9, 0, 0, 2];
for (const n of arrivals) {
  context.cars += n;
  const ok = lights.send("timer");
  console.log(Light[lights.state], ok, context.cars, context.waited);
}
console.log(lights.can("sensor"), lights.send("sensor"), lights.send("break"), Light[lights.state]);
console.log(
  lights.history.map((h) => `${Light[h.from]![0]}${Light[h.to]![0]}`).join(" "),
  context.log.join(" "),
);
const mode = new StateMachine<Mode, "toggle" | "fail" | "fix", { n: number }>(
  Mode.Normal,
  { n: 0 },
  [
    { from: Mode.Normal, event: "toggle", to: Mode.Night },
    { from: Mode.Night, event: "toggle", to: Mode.Normal },
    { from: "*", event: "fail", to: Mode.Fault, guard: (c) => ++c.n > 1 },
    { from: Mode.Fault, event: "fix", to: Mode.Normal },
  ],
);
console.log(
  (["toggle", "fix", "fail", "fail", "toggle", "fix", "toggle"] as const)
    .map((e) => `${mode.send(e)}:${mode.state}`)
    .join(" "),
);
