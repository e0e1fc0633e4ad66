// What a program declares and does not define is what every program has under the name, if anything.
// biome-ignore lint/suspicious/noExplicitAny: as libraries declare it
declare const TextEncoder: any;
declare const window: { document: { title: string } } | undefined;
declare function structuredClone<T>(x: T): T;
declare var setTimeout: (f: () => void, ms?: number) => unknown;
declare const performance: { now(): number };
declare let __DEV__: boolean;
declare const Array: { isArray(x: unknown): boolean };
console.log(new TextEncoder().encode("aé"));
const isBrowser = typeof window !== "undefined" && typeof window.document !== "undefined";
console.log(isBrowser, typeof window, typeof TextEncoder, typeof performance.now());
console.log(structuredClone({ a: [1] }), Array.isArray([1]));
setTimeout(() => console.log("later"), 1);
function title(): string {
  return typeof window === "undefined" ? "none" : window.document.title;
}
console.log(title());
if (typeof __DEV__ !== "undefined" && __DEV__) console.log("dev");
try {
  console.log(window?.document);
} catch (e) {
  console.log(String(e));
}
