console.log([], [1], [1, 2, 3], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]);
console.log(["a", "b"], [["nested", [1]], []], [[[[1]]]], [{ a: 1 }]);
console.log(Array.from({ length: 30 }, (_, i) => i));
console.log(Array.from({ length: 120 }, (_, i) => i * i));
console.log(Array.from({ length: 10 }, (_, i) => "item" + i));
console.log(new Array<number>(3), [1, , 3], [undefined, null]);
console.log(Array.from({ length: 8 }, (_, i) => i / 3));
console.log(["apple", "fig", "banana", "kiwi", "cherry", "date", "elder"]);
