class A {
  a = 1;
  b: string = "b" + this.a;
  c?: number;
  readonly d = [1, 2];
  declare e: number;
  constructor(
    public f: number,
    protected readonly g: string = "g",
    private h = 5,
  ) {
    this.a += f;
  }
  sum(): string {
    return `${this.a} ${this.b} ${this.c} ${this.d.length} ${this.f} ${this.g} ${this.h}`;
  }
}
const x = new A(10);
console.log(x.sum(), Object.keys(x).join());
x.c = 3;
x.f = 0;
console.log(x.sum(), new A(1, "G", 7).sum(), new A(1).d === new A(1).d);
