// The order of properties that come, go and come again, with index keys between them.
const open: any = { p1: "p1", p2: "p2", p3: "p3" };
open.p4 = "p4";
open[2] = "2";
open[0] = "0";
delete open.p1;
delete open.p3;
open.p1 = "p1";
const keys: string[] = [];
for (const key in open) keys.push(key);
console.log(keys, Object.keys(open), JSON.stringify(open), open);
const typed: { a?: number; b: number; [key: string]: number | undefined } = { a: 1, b: 2 };
delete typed.a;
typed["c"] = 3;
typed.a = 4;
console.log(typed, Object.keys(typed));
