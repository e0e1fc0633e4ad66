// D26: a function that is no class makes no objects.
function Point(this: any, x: number) {
  this.x = x;
}
const Open: any = Point;
try {
  console.log(new Open(1).x);
} catch (error) {
  console.log(String(error));
}
