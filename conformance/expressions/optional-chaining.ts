interface Node3 {
  name: string;
  next?: Node3;
  run?: (x: number) => number;
  tags?: string[];
}
const a: Node3 = { name: "a", next: { name: "b", run: (x) => x * 2, tags: ["t0", "t1"] } };
console.log(a.next?.name, a.next?.next?.name, a.next?.next?.next?.name.length);
console.log(a.next?.run?.(21), a.run?.(1), a.next?.tags?.[1], a.tags?.[0], a.next?.tags?.[9]);
const log: string[] = [];
function side(): number {
  log.push("side");
  return 1;
}
console.log(a.run?.(side()), a.next?.run?.(side()), log.length);
const none: Node3 | undefined = log.length > 10 ? a : undefined;
console.log(
  none?.name,
  none?.next!.next!.name,
  none?.tags![side()],
  log.length,
  (none?.name ?? "x").length,
);
console.log(delete a.next?.tags, a.next?.tags === undefined, none?.["name"]);
const m: Map<string, Node3> = new Map([["k", a]]);
console.log(m.get("k")?.next?.name.toUpperCase(), m.get("z")?.next?.name.toUpperCase());
