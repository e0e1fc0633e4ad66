class P {
  constructor(
    readonly x: number,
    readonly tags: readonly string[],
  ) {}
  with(x: number): P {
    return new P(x, this.tags);
  }
}
const p = new P(1, ["a"]);
const q = p.with(2);
console.log(p.x, q.x, p.tags === q.tags, p.tags.concat("b").join());
const frozen: { v: number } = Object.freeze({ v: 1 });
try {
  frozen.v = 2;
  console.log("no");
} catch (e) {
  console.log((e as Error).constructor.name, frozen.v);
}
console.log(Object.isFrozen(frozen), Object.isFrozen(p));
