// @env TZ=UTC
class Stamp extends Date {
  label = "s";
}
console.log(new Date(0), [new Date(1), new Date(NaN)], { at: new Date(2) });
console.log(new Stamp(0), new Map([["k", new Date(3)]]), new Set([new Date(4)]));
console.log(Object.assign(new Date(5), { note: 1 }), [[[[new Date(6)]]]]);
console.log("%s %o %j", new Date(7), new Date(8), new Date(9));
console.log(
  Object.keys(new Date(0)),
  JSON.stringify(new Date(10)),
  JSON.stringify({ d: new Date(11) }, null, 2),
);
console.table([{ d: new Date(12) }]);
