function read(): number {
  return late;
}
let message = "";
try {
  read();
} catch (e) {
  message = (e as Error).name + ": " + (e as Error).message;
}
console.log(message);
let late = 5;
console.log(read());
try {
  useClass();
} catch (e) {
  console.log(e instanceof ReferenceError, (e as Error).message);
}
function useClass(): unknown {
  return new Later();
}
class Later {
  v = 1;
}
console.log(useClass() instanceof Later);
const f = (): string => k;
try {
  f();
} catch (e) {
  console.log((e as Error).message);
}
const k = "ready";
console.log(f());
