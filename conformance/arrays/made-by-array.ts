// Arrays made by Array with and without `new`: of a length, of elements, of spread elements.
const visited = Array<boolean>(4).fill(false);
visited[2] = true;
console.log(visited, Array<string>(2).fill("x"), Array<{ n: number }>(2).fill({ n: 1 }));
const grid: number[][] = Array(2)
  .fill(0)
  .map(() => Array(3).fill(0));
console.log(grid, Array(3).length, Array<string>("p", "q"), Array(1, 2), Array("z"), Array());
console.log(
  Array.from(Array(3).keys()),
  [...Array(2)].map((_, i) => i * 2),
);

const letters = new Set(["a", "b"]);
console.log(new Array(...letters), new Array<string>(...["c"]), new Array(...[4]).length);
console.log(Array(...[1, 2], 3), new Array<number>(...[1], ...[2]), new Array("3"));
const unknownLength: any = 3;
const text: any = "3";
console.log(new Array(unknownLength).length, new Array(text), Array(unknownLength).length);

interface Point {
  x: number;
}
const points = new Array<Point>(...[{ x: 1 }, { x: 2 }]);
for (const point of points) point.x += 10;
console.log(points.map(({ x }) => x));
for (const wrong of [-1, 1.5, 2 ** 32]) {
  try {
    console.log(Array<number>(wrong).length);
  } catch (error) {
    console.log(`${error}`);
  }
}
