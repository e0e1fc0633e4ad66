interface O {
  a: number;
  b?: string;
  c: string | null;
}
const o = JSON.parse('{"a":1,"c":null}') as O;
console.log(o.a, o.b, o.c, "b" in o);
try {
  JSON.parse('{"a":1}') as O;
  console.log("no error");
} catch (e) {
  console.log(e instanceof TypeError);
}
try {
  JSON.parse('{"a":1,"b":5,"c":"x"}') as O;
  console.log("no error");
} catch (e) {
  console.log((e as Error).message);
}
