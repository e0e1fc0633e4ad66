// toString and valueOf that are there and are no functions: the other one is tried.
const shown: any = {
  toString: undefined,
  valueOf() {
    return "v";
  },
};
console.log(String(shown), `${shown}`, { [shown]: 1 }, shown + "");
const t2: any = { toString: undefined, valueOf: undefined };
try {
  console.log(String(t2));
} catch (e) {
  console.log(String(e));
}
const t3: any = { toString: () => ({}), valueOf: () => 5 };
console.log(String(t3), t3 + 1, `${t3}`);
const t4: any = { toString: null, valueOf: () => 6 };
console.log(String(t4), t4 + 1, `${t4}`);
