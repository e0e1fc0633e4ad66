const unit = /^(\d+)(px|em)?(!)?$/;
for (const text of ["12", "12px", "12!", "3em!"]) {
  const m = unit.exec(text);
  console.log(text, m?.[2] ?? "none", m?.[3] === undefined ? "quiet" : "loud");
}
console.log(/(a)|(b)/.exec("b"));
