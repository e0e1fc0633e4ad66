const tokens = "a 1 + skip b stop c".split(" ");
const out: string[] = [];
let depth = 0;
loop: for (let i = 0; i < tokens.length; i++) {
  const t = tokens[i]!;
  switch (t) {
    case "skip":
      i++;
      continue;
    case "stop":
      break loop;
    case "+":
      depth++;
    case "1":
      depth += 10;
      break;
    default:
      if (t === "a") {
        out.push("first");
        continue loop;
      }
      out.push(t);
  }
  out.push(`${t}:${depth}`);
}
console.log(out.join(), depth);
const kind = (n: number): string => {
  switch (Math.sign(n)) {
    case -1:
      return "neg";
    case 1:
      switch (n % 2) {
        case 0:
          return "even";
        default:
          return n > 10 ? "big odd" : "odd";
      }
    case 0:
      break;
    default:
      return "nan";
  }
  return "zero";
};
console.log([-3, 0, 4, 7, 13, NaN].map(kind).join());
