const log: string[] = [];
function d<T>(n: string, v: T): T {
  log.push(n);
  return v;
}
const [a = d("a", 1), b = d("b", 2), c = d("c", 3)]: (number | undefined | null)[] = [
  10,
  undefined,
  null,
];
console.log(a, b, c, log.join());
const [p = 1, q = p + 1, r = p + q]: number[] = [5];
console.log(p, q, r);
const [{ x = 7, y = 8 } = {}]: { x?: number; y?: number }[] = [];
console.log(x, y);
const [[m = "m"] = ["inner"], [k = "k"] = ["outer"]]: string[][] = [["given"]];
console.log(m, k);
