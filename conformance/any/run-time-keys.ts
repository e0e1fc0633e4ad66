// Members found under keys that are made at run time.
class Player {
  readonly heard: string[] = [];
  score = 1;
  onStart(): string {
    this.heard.push("start");
    return "started";
  }
  onStop(code: number): string {
    this.heard.push(`stop ${code}`);
    return "stopped";
  }
  get double(): number {
    return this.score * 2;
  }
  set double(value: number) {
    this.score = value / 2;
  }
  static create(): Player {
    return new Player();
  }
}

function send(target: object, event: string, ...args: unknown[]): unknown {
  const handler = (target as any)[`on${event}`];
  return typeof handler === "function" ? handler.apply(target, args) : `no ${event}`;
}

const player = new Player();
console.log(send(player, "Start"), send(player, "Stop", 3), send(player, "Pause"));
console.log(player.heard);

const open: any = player;
const key = ["d", "ouble"].join("");
console.log(open[key]);
open[key] = 10;
console.log(open[key], player.score);
console.log((Player as any)[["cre", "ate"].join("")]());

const list: any = [3, 1, 2];
for (const name of ["map", "filter", "findLast"]) console.log(list[name]((x: number) => x > 1));
const text: any = "abc";
console.log(text["to" + "UpperCase"](), text["char" + "At"](1), text[["len", "gth"].join("")]);
const number: any = 1.5;
console.log(number["to" + "Fixed"](2));
const map: any = new Map([["k", 1]]);
console.log(map["g" + ["et"].join("")]("k"), map[["s", "ize"].join("")]);
console.log((Math as any)["ma" + ["x"].join("")](1, 2), (Object as any).keys({ a: 1 }));
const date: any = new Date(0);
for (const part of ["FullYear", "Month", "Date"]) console.log(date[`getUTC${part}`]());

const { [["sc", "ore"].join("")]: score, [["onS", "tart"].join("")]: start } = open;
console.log(score, typeof start);
const record = player as unknown as Record<string, unknown>;
for (const name of ["onStart", "double", "score", "missing"])
  console.log(name, typeof record[name]);
console.log(list[["no", "thing"].join("")], open[["not", "there"].join("")]);
