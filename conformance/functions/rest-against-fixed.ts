interface S {
  add(a: number, b: number): number;
}
class A implements S {
  add(...xs: number[]): number {
    return xs[0]! + xs[1]! + xs.length;
  }
}
class B implements S {
  add(a: number, ...xs: number[]): number {
    return xs[0]! + xs.length * a;
  }
}
const s: S[] = [new A(), new B()];
for (const x of s) console.log(x.add(1.5, 2));
const f: (a: number, b: number) => number = (...xs: number[]) => xs.reduce((p, q) => p + q, 0);
console.log(f(1, 2));
const strs: (a: string, b: string) => string = (...xs: string[]) => xs.join("-") + xs[1]!.length;
console.log(strs("a", "bcd"));
interface L {
  log(...parts: (string | number)[]): string;
}
class P implements L {
  log(a: string | number, b?: string | number): string {
    return `${a}/${b}`;
  }
}
class Q implements L {
  log(a: string | number, ...more: (string | number)[]): string {
    return `${a}+${more.length}:${more.join()}`;
  }
}
class R implements L {
  log(...all: (string | number)[]): string {
    return all.join("|");
  }
}
for (const l of [new P(), new Q(), new R()] as L[])
  console.log(l.log("x"), l.log(1, 2, 3), l.log(), l.log(...["a", "b"], "c"));
