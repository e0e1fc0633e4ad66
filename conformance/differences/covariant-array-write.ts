interface A {
  n: number;
}
interface B extends A {
  s: string;
}
const bs: B[] = [{ n: 1, s: "x" }];
const as: A[] = bs;
as.push({ n: 2 });
try {
  console.log(bs[1]!.s.length);
  console.log("no error");
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log(as.length, bs[0]!.s);
