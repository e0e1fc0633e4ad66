export let count = 0;
export let obj = { v: "first" };
export function inc(): void {
  count++;
  if (count === 2) obj = { v: "second" };
}
export const reset = (n: number): void => {
  count = n;
  obj.v += "!";
};
