console.log("a-b-c".replace(/-/, "+"), "a-b-c".replace(/-/g, "+"), "abc".replace(/x/g, "y"));
console.log("2024-05-06".replace(/(\d+)-(\d+)-(\d+)/, "$3.$2.$1"));
console.log("abc".replace(/b/, "[$`|$&|$'|$$|$0|$1|$x|$]"));
console.log("abc".replace(/(b)/, "$1$01$10$2$00$"), "abc".replace(/(?<x>b)/, "<$<x>$<y>$<x>"));
console.log("abc".replace(/(b)/, "$<b>"), "ab".replace(/(a)(x)?/, "[$2]"));
console.log("abcdefghijkl".replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, "$11-$12-$1"));
