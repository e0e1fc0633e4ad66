type Nest<T> = { value: T; inner: Nest<[T, T]> | null };
function depth<T>(n: Nest<T>): number {
  return n.inner === null ? 1 : 1 + depth(n.inner);
}
const n: Nest<number> = {
  value: 1,
  inner: {
    value: [2, 3],
    inner: {
      value: [
        [4, 5],
        [6, 7],
      ],
      inner: null,
    },
  },
};
console.log(depth(n), n.inner!.value[1], n.inner!.inner!.value[1][0]);
function wrap<T>(x: T, k: number): string {
  return k === 0 ? JSON.stringify(x) : wrap([x], k - 1);
}
console.log(wrap(5, 3), wrap("a", 5));
