class Lazy {
  calls = 0;
  #v?: number;
  get v(): number {
    return (this.#v ??= this.compute());
  }
  private compute(): number {
    this.calls++;
    return 42;
  }
}
const l = new Lazy();
console.log(l.calls, l.v, l.v, l.calls);
class Obs {
  #subs: ((v: number) => void)[] = [];
  #v = 0;
  get value(): number {
    return this.#v;
  }
  set value(v: number) {
    if (v === this.#v) return;
    this.#v = v;
    for (const s of this.#subs) s(v);
  }
  on(f: (v: number) => void): () => void {
    this.#subs.push(f);
    return () => {
      this.#subs = this.#subs.filter((x) => x !== f);
    };
  }
}
const o = new Obs();
const off = o.on((v) => console.log("a", v));
o.on((v) => console.log("b", v));
o.value = 1;
o.value = 1;
o.value += 5;
off();
o.value--;
