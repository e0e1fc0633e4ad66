const nums: number[] = [1, 2, 3];
const ro: readonly (number | string)[] = nums;
console.log(ro.map((x) => typeof x).join(), ro.length);
nums.push(4);
console.log(ro.length, ro[3]);
function show(xs: readonly unknown[]): string {
  return xs.map(String).join("/");
}
console.log(show(nums), show(["a"]), show([true, null]), show([[1], [2]]));
const strs: string[] = ["p", "q"];
const both: (readonly (string | number)[])[] = [nums, strs];
console.log(both.map((b) => b.join("")).join(" "));
const mixed: (string | number)[] = [...nums, ...strs];
mixed[0] = "zero";
console.log(mixed.join(), nums[0]);
interface A {
  a: number;
}
interface B extends A {
  b: number;
}
const bs: B[] = [{ a: 1, b: 2 }];
const as: readonly A[] = bs;
bs.push({ a: 3, b: 4 });
console.log(as.map((x) => x.a).join());
