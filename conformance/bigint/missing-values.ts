// Elements that are not there, as operands of bigints: Node's own errors and values.
const list: bigint[] = [1n, 2n];
const attempt = (action: () => unknown): void => {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
};
attempt(() => list[5]! * 1n);
attempt(() => list[5]! - 1n);
attempt(() => -list[5]!);
attempt(() => list[5]! < 1n);
attempt(() => list[5] ?? 7n);
attempt(() => list[5] === undefined);
attempt(() => list[1]! ** 3n);
const counts: Record<string, bigint> = { a: 1n };
counts["b"] = (counts["b"] ?? 0n) + 1n;
attempt(() => counts);
attempt(() => [1n, 2n].find((n) => n > 5n));
attempt(() => ([] as bigint[]).reduce((a, b) => a + b));
attempt(() => new Map<string, bigint>().get("x") ?? 0n);
attempt(() => new Array<bigint>(3).fill(0n).map((n, i) => n + BigInt(i)));
