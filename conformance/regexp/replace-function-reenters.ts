const r = /a(b)?/g;
const result = "ab a ab".replace(r, (m) => {
  r.lastIndex = 100;
  return `${m.length}${/(\w)/.exec(m)?.[1]}`;
});
console.log(result, r.lastIndex);
