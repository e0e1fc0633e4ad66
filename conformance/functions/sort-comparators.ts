interface P {
  name: string;
  age: number;
}
const ps: P[] = [
  { name: "b", age: 30 },
  { name: "a", age: 30 },
  { name: "c", age: 20 },
];
const by =
  <T, K extends string | number>(key: (t: T) => K) =>
  (a: T, b: T): number => {
    const x = key(a),
      y = key(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };
const then =
  <T>(f: (a: T, b: T) => number, g: (a: T, b: T) => number) =>
  (a: T, b: T): number =>
    f(a, b) || g(a, b);
const show = (xs: P[]): string => xs.map((p) => p.name + p.age).join();
console.log(show([...ps].sort(by((p) => p.name))), show([...ps].sort(by((p) => p.age))));
console.log(
  show(
    [...ps].sort(
      then(
        by((p) => -p.age),
        by((p) => p.name),
      ),
    ),
  ),
  show(ps),
);
