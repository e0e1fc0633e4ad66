class Btn {
  clicks = 0;
  constructor(private label: string) {}
  onClick(): string {
    return `${this.label} ${++this.clicks}`;
  }
  handler = (): string => this.onClick();
}
const b = new Btn("ok");
const h = b.handler;
console.log(h(), h(), b.clicks);
const unbound = b.onClick;
let msg = "";
try {
  (unbound as () => string)();
  msg = "no error";
} catch (e) {
  msg = (e as Error).constructor.name;
}
console.log(msg, unbound.call(b), unbound === Btn.prototype.onClick);
const ms: ("up" | "down")[] = ["up", "down", "up"];
class Elev {
  f = 0;
  up(): void {
    this.f++;
  }
  down(): void {
    this.f--;
  }
}
const e = new Elev();
for (const m of ms) e[m]();
console.log(e.f);
