const m = /(?<a>x)(?<b>y)?/d.exec("-x")!;
console.log(m.indices!.groups!.a, m.indices?.groups?.a[1], Object.keys(m.indices!.groups!));
const groups = m.indices!.groups!;
console.log(groups.a, groups["a"], groups);
