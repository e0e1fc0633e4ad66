console.log([1, 22, 333, 4444, 55555, 666666, 7777777]);
console.log([1.5, 22.25, -333, 0, 5, 6, 7, 8, 9, 10]);
console.log(["a", "bb", "ccc", "dddd", "eeeee", "ffffff", "ggggggg", "h"]);
console.log([true, false, true, false, true, false, true, false]);
console.log(Array.from({ length: 20 }, (_, i) => (i % 2 ? "odd" : i)));
console.log(Array.from({ length: 101 }, () => "x"));
console.log([[1, 2, 3, 4, 5, 6, 7], ["a"]]);
console.log(Array.from({ length: 7 }, (_, i) => ({ i })));
console.log(Array.from({ length: 27 }, (_, i) => "s".repeat(i % 9)));
