const x = 1;
const y = "why";
const key = "dynamic";
const o = {
  x,
  y,
  [key]: true,
  [`${y}_2`]: 2,
  [1 + 2]: "three",
  async: 1,
  get: 2,
  set: 3,
  static: 4,
  new: 5,
};
console.log(Object.keys(o).join(), o.dynamic, o[3], o.get + o.set + o.static + o.new + o.async);
const order = { b: 1, 2: "two", a: 2, 1: "one", "-1": "neg", "01": "zero-one" };
console.log(Object.keys(order).join());
