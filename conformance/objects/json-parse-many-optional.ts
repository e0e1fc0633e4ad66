// A type with more optional properties than a layout keeps in order.
interface Many {
  p0?: number;
  p1?: number;
  p2?: number;
  p3?: number;
  p4?: number;
  p5?: number;
  p6?: number;
  p7?: number;
  p8?: number;
  p9?: number;
  p10?: number;
  p11?: number;
  p12?: number;
  p13?: number;
  p14?: number;
  p15?: number;
  p16?: number;
  p17?: number;
  name: string;
}
const m = JSON.parse('{"name":"x","p17":3,"p2":1}') as Many;
console.log(m, m.p17, m.p3);
m.p3 = 4;
delete m.p17;
m.p17 = 9;
console.log(m, JSON.stringify(m));
