// What a promise is fulfilled with, or a generator is sent, through any.
class Point {
  x = 1;
  name = "p";
}
class Other {
  a = "a";
  b = true;
  x = "x";
  name = 99;
}
const wrong: any = new Other();

function forged(): Promise<Point> {
  return new Promise<Point>((resolve) => (resolve as any)(wrong));
}

async function awaits(): Promise<void> {
  try {
    const point = await forged();
    console.log(point.name.length);
  } catch (error) {
    console.log("await", String(error));
  }
  try {
    await forged().then((point) => console.log(point.name.length));
  } catch (error) {
    console.log("then", String(error));
  }
  const [first] = await Promise.all([Promise.resolve(new Point())]);
  console.log(first.name.length);
}

function* receives(): Generator<number, void, Point> {
  try {
    const point = yield 1;
    console.log(point.name.length);
  } catch (error) {
    console.log("yield", String(error));
  }
}

const given: any = receives();
given.next();
given.next(wrong);
await awaits();
