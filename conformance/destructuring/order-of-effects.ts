const log: string[] = [];
const src = {
  get a(): number | undefined {
    log.push("get a");
    return undefined;
  },
  get b(): number {
    log.push("get b");
    return 2;
  },
};
function key(k: "a" | "b"): "a" | "b" {
  log.push("key " + k);
  return k;
}
function dflt(): number {
  log.push("default");
  return 7;
}
const { [key("b")]: y, [key("a")]: x = dflt() } = src;
console.log(x, y, log.splice(0).join(", "));
const out = {
  set p(v: number) {
    log.push("set p " + v);
  },
  set q(v: number) {
    log.push("set q " + v);
  },
};
({ a: out.p = dflt(), b: out.q } = src);
console.log(log.splice(0).join(", "));
let i = 0;
const arr: number[] = [];
[arr[i++], arr[i++], arr[i++]] = [10, 20, 30];
console.log(arr.join(), i);
