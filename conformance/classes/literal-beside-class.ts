interface Part {
  c?: number;
  b: string;
  m(x: number): number;
}
class Alpha implements Part {
  part?: Part;
  constructor(
    x: number,
    public b: string,
  ) {
    if (x > 1) {
      this.part = {
        c: x,
        m(y: number): number {
          return y - 1;
        },
      } as Part;
    }
    if (x > 2) {
      this.part = {
        extra: x,
        b: "more",
        m(y: number): number {
          return y - 2;
        },
      } as Part;
    }
  }
  m(x: number): number {
    return x + 1;
  }
}
let part: Part = new Alpha(2, "a");
console.log(part.m(5));
part = new Alpha(part.m(5), "b");
console.log(part.b, part.m(1));
const alpha = part as Alpha;
console.log(alpha.part?.b, alpha.part?.m(1));
const { m } = part;
console.log([1, 2].map(m).join());
