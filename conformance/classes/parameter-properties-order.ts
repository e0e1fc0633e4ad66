class B {
  constructor(readonly v: string) {}
}
class A extends B {
  own = "own";
  later = this.v + this.own;
  constructor(
    public p: number,
    q: string,
  ) {
    super(q + p);
    this.p++;
  }
}
const a = new A(4, "q");
console.log(a.v, a.p, a.later, Object.keys(a).join());
