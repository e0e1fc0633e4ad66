const r = new RegExp("(\\d+)", "g");
console.log("a1b22".replace(r, "<$1>"), r.flags, r.source);
