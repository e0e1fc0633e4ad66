function show(x: number): string {
  return Object.is(x, -0) ? "-0" : String(x);
}
const zero = 0;
console.log(show(-zero), show(-(-zero)), show(+zero), show(-1), show(-NaN), show(-Infinity));
console.log(
  +"12",
  +"",
  +" 42 ",
  +"0x1f",
  +"0b101",
  +"0o17",
  +"1e3",
  +"abc",
  +"1 2",
  +"-5",
  +"+5",
  +"-0x10",
);
console.log(
  +true,
  +false,
  +"Infinity",
  +"-Infinity",
  +"infinity",
  +".5",
  +"5.",
  +".",
  +"\n\t7\r\n",
);
console.log(1 / -zero, 1 / +"-0");
const text: string = "3.25";
console.log(-text, -(-text), +text * 2);
