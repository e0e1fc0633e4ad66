// D24: static methods of Promise and Array that are called for another constructor.
class Other {}
const attempt = (run: () => unknown): void => {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
};
const from: any = Array.from;
const of: any = Array.of;
const all: any = Promise.all;
attempt(() => from.call(Other, [1]));
attempt(() => of.call(Other, 1));
attempt(() => all.call(Other, []));
attempt(() => from.call(Array, [1]).length);
