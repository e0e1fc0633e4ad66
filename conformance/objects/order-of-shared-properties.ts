// A property that a subclass declares, and that objects of its base class are given as well.
class Base {
  name = "n";
}
class Derived extends Base {
  run: number;
  extra?: string | undefined;
  last = true;
  constructor(run: number) {
    super();
    this.run = run;
  }
}
interface Extended {
  name: string;
  extra?: string | undefined;
}
function give(target: Extended): void {
  target.extra = "given";
}
const base = new Base();
const derived = new Derived(1);
console.log(base, derived);
give(base);
console.log(Object.keys(base).join(), Object.keys(derived).join());
give(derived);
console.log(base, derived);
delete derived.extra;
console.log(JSON.stringify(derived), Object.entries(derived).join(";"));
give(derived);
console.log(JSON.stringify(derived), { ...derived });
