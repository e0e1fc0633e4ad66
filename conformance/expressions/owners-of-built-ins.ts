// What comes before a member of a built-in object is evaluated, though the member is known without it.
function math(): typeof Math {
  console.log("math");
  return Math;
}
function host(): { tools: typeof Math; name: string } {
  console.log("host");
  return { tools: Math, name: "host" };
}
let count = 0;
console.log(math().floor(2.5), math().PI > 3, host().tools.max(1, 2));
console.log((count++, Math).ceil(0.5), count);
console.log((count > 0 ? Math : math()).abs(-3), (math() ?? Math).sign(-4));
const numbers = (): NumberConstructor => {
  console.log("numbers");
  return Number;
};
console.log(numbers().isInteger(4), numbers().MAX_SAFE_INTEGER);
