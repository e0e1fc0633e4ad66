type Level = "debug" | "info" | "warn" | "error";
const order: Level[] = ["debug", "info", "warn", "error"];
class Log {
  lines: string[] = [];
  constructor(private min: Level) {}
  log(l: Level, m: string): this {
    if (order.indexOf(l) >= order.indexOf(this.min)) this.lines.push(`${l.toUpperCase()}: ${m}`);
    return this;
  }
}
console.log(new Log("warn").log("debug", "a").log("warn", "b").log("error", "c").lines.join("; "));
const parse = (s: string): Level | undefined => order.find((l) => l === s);
console.log(parse("info"), parse("nope"));
const colours = { red: "#f00", green: "#0f0" } as const;
type Colour = keyof typeof colours;
type Hex = (typeof colours)[Colour];
const hex = (c: Colour): Hex => colours[c];
console.log(hex("red"), hex("green"), (Object.keys(colours) as Colour[]).map(hex).join());
