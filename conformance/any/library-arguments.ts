// Functions of the language make a number, text or boolean of what they are given, when it is of type any.
function attempt(label: string, f: () => unknown): void {
  try {
    console.log(label, String(f()));
  } catch (e) {
    console.log(label, (e as Error).name);
  }
}
const data: any = JSON.parse('{"n":"3.7","s":12,"list":[3,1,2],"yes":1,"none":null}');
console.log(Math.floor(data.n), Math.max(data.n, 2), Math.abs(data.none));
console.log("abc".padStart(data.n, data.s), "x".repeat(data.n), "a12b".indexOf(data.s));
console.log("a12".endsWith(data.s), "abcdef".slice(data.yes, data.n), "x".concat(data.s));
console.log([1, 2, 3, 4].slice(data.n).join(data.s), data.list.slice("1").join(data.none));
console.log((3.14159).toFixed(data.yes), (255).toString("16" as any));
console.log(data.list.join(data.missing), data.list.at("-1"), data.n.at(data.yes));
const date = new Date(Date.UTC(2020, 0, 1));
date.setUTCFullYear("2021" as any, { valueOf: () => 5 } as any);
console.log(date.toISOString());
const view = new DataView(new ArrayBuffer(8));
view.setUint8("1" as any, true as any);
console.log(view.getUint16(0, data.none), view.getUint16(0, data.yes));
const log: string[] = [];
const seen = (text: string, value: unknown): any => ({
  valueOf() {
    log.push(text);
    return value;
  },
  toString() {
    log.push(`text ${text}`);
    return String(value);
  },
});
console.log("abcdef".substring(seen("from", 1), (log.push("argument"), seen("to", 3))));
console.log("a,b".includes(seen("needle", ",")), new Error(seen("message", "m")).message);
console.log(log.join());
const round: any = Math.round;
console.log(round("2.5"), round(), round(null), ["1.5", "2.5"].map(round).join());
const methods: any = "text";
console.log(
  methods.charAt("1"),
  methods.at("-1"),
  methods.substring(),
  methods.includes(undefined),
);
attempt("symbol", () => Math.floor(Symbol() as any));
attempt("bigint", () => Math.floor(1n as any));
attempt("range", () => (1).toFixed("200" as any));
console.log(decodeURIComponent(data.s) + 1, Number.isNaN("x" as any), isNaN("x" as any));
// What a collection keeps is kept as it is.
const kept = new Map<string, unknown>([["a", data.n]]);
const mixed: unknown[] = [data.s];
mixed.push(data.n);
mixed.unshift(data.none);
console.log(typeof kept.get("a"), typeof mixed[1], mixed.includes("3.7" as any), mixed.length);
