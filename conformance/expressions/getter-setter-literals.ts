const log: string[] = [];
const temp = {
  celsius: 25,
  get fahrenheit(): number {
    log.push("get");
    return this.celsius * 1.8 + 32;
  },
  set fahrenheit(f: number) {
    log.push("set");
    this.celsius = (f - 32) / 1.8;
  },
};
console.log(temp.fahrenheit);
temp.fahrenheit = 212;
console.log(temp.celsius, log.join());
temp.fahrenheit += 18;
console.log(temp.celsius, log.join());
let hidden = 1;
const ro = {
  get v(): number {
    return hidden++;
  },
  get ["comp" + "uted"](): string {
    return "c";
  },
};
console.log(ro.v, ro.v, hidden, ro["computed"]);
const keys = Object.keys(temp);
console.log(keys.join());
