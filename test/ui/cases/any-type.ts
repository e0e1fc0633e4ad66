function length(value: any): number { //~ unsupported TK3001
  return value.length;
}

const list: any[] = [1, "a"]; //~ unsupported TK3001

type Constructor = new (...args: any[]) => object;
function Named<Base extends Constructor>(base: Base) {
  return class extends base {
    name = "named";
  };
}

console.log(length(list), new (Named(class {}))().name);

type Callback = (...args: any[]) => any;
type Handler = Callback;
type Result<F extends Callback> = F extends (...args: any[]) => infer R ? R : never;
function call<F extends Callback>(f: F): Result<F> {
  return f();
}
const handler: Handler = () => 1; //~ unsupported TK3001
console.log(call(() => 5), handler());
