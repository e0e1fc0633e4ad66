// Assignments that leave a variable, local, captured or global, as it was.
let total = 3;
let label = "a";

function keep(flag: boolean, limit: number): number {
  let count = limit;
  let items = [limit];
  let text: string | number = limit;
  count = count;
  items = flag ? items : [...items, 1];
  text = flag ? text : "text";
  text = text;
  for (let i = 0; i < 3; i++) {
    try {
      if (i === limit) throw new Error("limit");
      items = items;
      count = i > 1 ? count : count + items.length;
    } catch {
      count = -count;
      text = text;
    } finally {
      count = count;
    }
  }
  total = total;
  label = label;
  return count + String(text).length;
}

function counter(): () => number {
  let calls = 0;
  return () => {
    calls = calls;
    return ++calls;
  };
}

console.log(keep(true, 1), keep(false, 2), keep(false, 9), total, label);
const next = counter();
console.log(next(), next());
