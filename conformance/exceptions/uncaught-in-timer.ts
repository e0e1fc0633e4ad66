// @stderr
setTimeout(() => console.log("never printed"), 50);
setTimeout(() => {
  throw new TypeError("from timer");
}, 1);
console.log("scheduled");
