const xs = ["a", "b"];
const at = (k: number): string => xs[k]!;
for (const k of [-1, 2, 0.5]) {
  try {
    console.log("no error", at(k));
  } catch (e) {
    console.log((e as Error).name);
  }
}
console.log(at(0) + at(1));
