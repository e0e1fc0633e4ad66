let t = 0;
const results: string[] = [];
const iv = setInterval(() => {
  t++;
  results.push("i" + t);
  queueMicrotask(() => results.push("m" + t));
  if (t === 3) {
    clearInterval(iv);
    queueMicrotask(() => console.log(results.join(" ")));
  }
}, 1);
