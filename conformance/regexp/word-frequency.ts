const text = "The cat and the hat. The END, the end!";
const counts = new Map<string, number>();
for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
  counts.set(word, (counts.get(word) ?? 0) + 1);
console.log([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3));
