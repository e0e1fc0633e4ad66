interface Animal {
  name: string;
}
interface Dog extends Animal {
  bark: string;
}
const useAnimal = (a: Animal): string => a.name;
const f: (d: Dog) => string = useAnimal;
console.log(f({ name: "n", bark: "b" }));
const mk: () => Animal = (): Dog => ({ name: "d", bark: "w" });
console.log(mk().name);
const wide: (x: number | string) => string = (x) => typeof x;
const narrow: (x: number) => string = wide;
console.log(narrow(5), [1, 2].map(wide).join(), ["a"].map(wide).join());
const ret: () => number | string | undefined = (): number => 4;
const r = ret();
console.log(typeof r, r);
const cb: (n: number, s: string) => void = (n) => n + 1;
console.log(cb(1, "x"));
const fs: ((x: number) => unknown)[] = [(x) => x, (x) => String(x), Math.sqrt, (x) => [x]];
console.log(fs.map((g) => typeof g(4)).join());
