let i = 0;
const out: string[] = [];
scan: while (true) {
  switch (i++) {
    case 0:
      out.push("zero");
      break;
    case 1:
      out.push("one");
      continue scan;
    case 2: {
      inner: for (let k = 0; ; k++) {
        if (k > 3) break inner;
        if (k === 1) continue;
        out.push("k" + k);
      }
      break;
    }
    case 5:
      break scan;
    default:
      out.push("d" + i);
      continue;
  }
  out.push("after");
}
console.log(out.join(" "), i);
