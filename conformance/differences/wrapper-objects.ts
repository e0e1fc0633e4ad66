// D23: there are no objects around primitives.
const make: any = Object;
for (const value of [1, "text", true] as any[]) {
  try {
    console.log(typeof make(value));
  } catch (error) {
    console.log(String(error));
  }
}
console.log(JSON.stringify(make()), make({ a: 1 }).a);
