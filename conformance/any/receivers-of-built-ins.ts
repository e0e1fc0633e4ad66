// A method of a built-in class that is called for something else throws, whatever that is.
const methods: any[] = [
  ArrayBuffer.prototype.slice,
  Map.prototype.has,
  Set.prototype.add,
  Date.prototype.getTime,
  Uint8Array.prototype.fill,
  DataView.prototype.getInt8,
  Promise.prototype.then,
  WeakMap.prototype.get,
];
const receivers: any[] = [
  undefined,
  null,
  true,
  "",
  Symbol("s"),
  1,
  1n,
  2n ** 99n,
  {},
  [],
  () => 1,
];
for (const method of methods) {
  let thrown = 0;
  for (const receiver of receivers) {
    try {
      method.call(receiver, 1);
    } catch (error) {
      if (error instanceof TypeError) thrown++;
    }
  }
  console.log(method.name, thrown === receivers.length);
}

console.log(Date.prototype.hasOwnProperty("setHours"), Map.prototype.hasOwnProperty("live"));
console.log(Object.prototype.toLocaleString(), {}.toLocaleString());
