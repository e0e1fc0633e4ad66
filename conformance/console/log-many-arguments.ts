console.log("a", 1, true, null, undefined, [1], { b: 2 }, "c");
console.log(["x"], "x", ["y", ["z"]], { k: "v" });
console.log(1, 2, 3);
console.log("", "x", "");
console.log("%", 1, "%%", "%d");
console.log({}, [], "", 0, -0, NaN);
console.log("tab	here", ["tab	here"], 'quote"s', ['quote"s']);
