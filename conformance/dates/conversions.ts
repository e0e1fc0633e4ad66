// @env TZ=UTC
const a = new Date(1000);
const b = new Date(2000);
console.log(a < b, a > b, a <= a, +a, -b, Number(b), a.valueOf() - b.valueOf(), b.getTime() / 2);
console.log(a + "!", `${a}`, "x" + a);
console.log(a === a, a === new Date(1000), a.getTime() === new Date(1000).getTime());
console.log(
  [b, a, new Date(1500)]
    .sort((x, y) => x.getTime() - y.getTime())
    .map(Number)
    .join(),
);
console.log([b, a].map((d) => d.toISOString()).join(" "), Math.max(+a, +b));
console.log(typeof a, a instanceof Date, Object.prototype.toString.call(a), a.constructor === Date);
const unknowns: unknown[] = [a, "2020-01-01", 5, null];
for (const u of unknowns) {
  if (u instanceof Date) console.log("date", u.getTime());
  else if (typeof u === "string" || typeof u === "number")
    console.log("made", new Date(u).getTime());
}
const by: Map<string, Date> = new Map([["k", a]]);
by.get("k")?.setTime(7);
console.log(a.getTime(), by.get("k")?.toISOString());
console.log(new Date(b).getTime(), new Date(b) === b, new Date(b.toString()).getTime());
class Stamp extends Date {
  constructor(
    time: number,
    readonly label: string,
  ) {
    super(time);
  }
  later(ms: number): Stamp {
    return new Stamp(this.getTime() + ms, this.label);
  }
  override toString(): string {
    return `${this.label}@${this.getTime()}`;
  }
}
const s = new Stamp(10, "start");
console.log(`${s.later(5)}`, s.later(1) > s, s instanceof Date, s.toISOString());
interface Event {
  at: Date;
  ends?: Date;
}
const e: Event = { at: new Date(86400000) };
console.log(JSON.stringify(e), JSON.stringify([new Date(NaN)]), e.ends?.getTime() ?? "none");
const copy = structuredClone(e);
copy.at.setUTCFullYear(1999);
console.log(copy.at.toISOString(), e.at.toISOString(), copy.at instanceof Date);
