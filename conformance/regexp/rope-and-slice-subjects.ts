let rope = "";
for (let i = 0; i < 50; i++) rope += String(i) + (i % 2 === 0 ? "é" : "中");
console.log(
  /3中4(é)/.exec(rope)?.[1],
  rope.slice(40, 120).match(/\d+/g)?.length,
  rope.search(/49/),
);
