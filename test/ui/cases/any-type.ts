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
