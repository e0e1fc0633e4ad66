// Elements of arrays have no attributes.
function show(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    console.log(String(error));
  }
}

const list = [1, 2];
show(() =>
  Object.defineProperty(list, 0, {
    value: 5,
    writable: true,
    enumerable: true,
    configurable: true,
  }),
);
show(() => Object.defineProperty(list, 0, { writable: false }));
show(() => Object.defineProperty(list, "length", { writable: false }));
show(() => Object.defineProperty(new Uint8Array(2), 1, { get: () => 1 }));
console.log(list);
