// A var of the module is undefined until control reaches its declaration.
console.log(x, typeof y);
var x: any;
var y: unknown;
function read(): unknown {
  return z;
}
console.log(read(), w);
var z: any = 3;
var w: string | undefined = "set";
console.log(x, y, read(), w);
