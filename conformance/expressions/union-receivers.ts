class Version {
  constructor(readonly major: number) {}
  toString(): string {
    return `v${this.major}`;
  }
}
const mixed: (number | boolean | string)[] = [1, true, "s", 2.5];
console.log(mixed.map((x) => x.toString()).join());
const values: (number | Version | string[])[] = [255, ["a", "b"], new Version(2)];
console.log(values.map((v) => v.toString()).join(" "));
const flag = mixed.length > 3;
console.log(flag.toString(), flag.valueOf(), (flag ? 1 : "x").toString().length);
function part(source: string | number[]): string {
  return `${source.slice(1)} ${source.length} ${source.at(-1)}`;
}
console.log(part("abc"), part([1, 2, 3]));
function find(source: readonly string[] | string | undefined, text: string): number {
  return source?.indexOf(text) ?? -2;
}
console.log(find(["a", "b"], "b"), find("xyz", "z"), find(undefined, "a"));
