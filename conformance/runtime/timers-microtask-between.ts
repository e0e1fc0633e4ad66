setTimeout(() => {
  console.log("A");
  queueMicrotask(() => console.log("micro after A"));
}, 0);
setTimeout(() => console.log("B"), 0);
queueMicrotask(() => {
  console.log("m1");
  setTimeout(() => console.log("C"), 0);
});
queueMicrotask(() => console.log("m2"));
console.log("main");
