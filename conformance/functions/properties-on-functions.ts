function greet(name: string): string {
  greet.calls++;
  return `hi ${name}`;
}
greet.calls = 0;
greet.version = "1.0";
greet("a");
greet("b");
console.log(greet.calls, greet.version);
const tool = Object.assign((x: number) => x * 2, { desc: "double", twice: (x: number) => x * 4 });
console.log(tool(4), tool.desc, tool.twice(4));
interface Callable {
  (n: number): number;
  label: string;
  reset(): void;
}
function make(): Callable {
  const fn = ((n: number) => {
    fn.label = `last ${n}`;
    return n + 1;
  }) as Callable;
  fn.label = "none";
  fn.reset = () => {
    fn.label = "reset";
  };
  return fn;
}
const c = make();
console.log(c.label, c(5), c.label);
c.reset();
console.log(c.label);
