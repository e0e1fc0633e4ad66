// Constructors that return what is not an object: ignored in a class of its own, an error in a derived one.
class B {
  x = 1;
  constructor(v: any) {
    return v;
  }
}
class D0 {}
class D extends D0 {
  y = 1;
  constructor(v: any) {
    super();
    return v;
  }
}
class E {
  e = 2;
}
class F extends E {
  f = 3;
  constructor(v: any) {
    super();
    try {
      return v;
    } finally {
      console.log("left");
    }
  }
}
const show = (f: () => unknown): void => {
  try {
    console.log(f());
  } catch (e: any) {
    console.log(e.name, e.message);
  }
};
for (const v of [undefined, null, 5, "s", true, Symbol.iterator]) {
  show(() => new B(v));
  show(() => new D(v));
  show(() => new F(v));
}
class G {}
class H extends G {
  constructor() {
    super();
    return 0;
  }
}
show(() => new H());
class Caught extends G {
  constructor(v: any) {
    super();
    try {
      return v;
    } catch {
      console.log("never");
      return;
    }
  }
}
show(() => new Caught(1));
class I {
  constructor() {
    return 0;
  }
}
show(() => new I());
