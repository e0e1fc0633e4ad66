const a = setTimeout(() => console.log("never"), 5);
clearTimeout(a);
clearTimeout(undefined);
let n = 0;
const iv = setInterval(() => {
  n++;
  console.log("tick", n);
  if (n === 3) {
    clearInterval(iv);
    console.log("stopped");
  }
}, 2);
setTimeout(() => console.log("last"), 60);
const self = setTimeout(() => {
  clearTimeout(self);
  console.log("self clear");
}, 1);
clearTimeout(self);
clearTimeout(self);
