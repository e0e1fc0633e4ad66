const j = (v: unknown): void => console.log(JSON.stringify(v));
j(null);
j(true);
j(1.5);
j(-0);
j(NaN);
j(Infinity);
j('a"b\\c\n\t\u0001\u2028é\ud800');
j([1, "x", null, undefined, () => 1]);
j({ a: undefined, b: () => 1, c: Symbol("s"), d: null, e: NaN });
j({ nested: { deep: [{ x: [] }, {}] } });
j([[], [[]]]);
j(new Map([["a", 1]]));
j(new Set([1]));
j({
  toJSON() {
    return { replaced: true };
  },
});
j([new Error("x")]);
j({ "": 1, é: 2, 'q"k': 3, 2: "n" });
j(undefined);
j(() => 1);
j("");
