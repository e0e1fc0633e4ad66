// The tag of a built-in class is data of its prototype, but that of typed arrays.
for (const [name, proto] of [
  ["Map", Map.prototype],
  ["Set", Set.prototype],
  ["Promise", Promise.prototype],
  ["ArrayBuffer", ArrayBuffer.prototype],
  ["DataView", DataView.prototype],
  ["WeakMap", WeakMap.prototype],
] as [string, object][]) {
  const d = Object.getOwnPropertyDescriptor(proto, Symbol.toStringTag)!;
  console.log(name, d.value, d.writable, d.enumerable, d.configurable, d.get);
}
const tag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
)!;
console.log(typeof tag.get, tag.set, tag.value);
console.log(
  String(new Map()),
  `${Map.prototype}`,
  Object.prototype.toString.call(new Uint8Array(1)),
);
class Own extends Map<string, number> {
  override get [Symbol.toStringTag](): string {
    return "Own";
  }
}
console.log(
  typeof Object.getOwnPropertyDescriptor(Own.prototype, Symbol.toStringTag)!.get,
  String(new Own()),
);
