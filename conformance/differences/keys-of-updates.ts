// D22: an object that is the key of an update becomes a string once.
const log: string[] = [];
const key = (name: string): any => ({
  toString() {
    log.push(name);
    return name;
  },
});
const counts: any = { n: 1 };
counts[key("n")]++;
counts[key("n")] += 2;
counts[key("n")] ??= 3;
counts[key("m")] ||= 4;
console.log(log.join(), counts.n, counts.m);
