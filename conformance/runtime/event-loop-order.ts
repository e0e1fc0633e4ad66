const log: string[] = [];
const add = (s: string) => (): void => {
  log.push(s);
};
setTimeout(() => {
  add("t1")();
  queueMicrotask(add("t1-m"));
  setTimeout(add("t1-t"), 0);
}, 0);
setTimeout(() => {
  add("t2")();
  queueMicrotask(() => {
    add("t2-m")();
    queueMicrotask(add("t2-m-m"));
  });
}, 0);
queueMicrotask(() => {
  add("m1")();
  queueMicrotask(add("m1-m"));
  setTimeout(add("m1-t"), 0);
});
queueMicrotask(add("m2"));
add("sync")();
setTimeout(() => console.log(log.join(" ")), 30);
