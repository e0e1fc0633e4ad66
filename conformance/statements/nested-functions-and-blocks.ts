function outer(n: number): string {
  const parts: string[] = [];
  {
    function local(): string {
      return "block" + n;
    }
    parts.push(local());
  }
  for (let i = 0; i < n; i++) {
    const f = (): number => {
      let k = i;
      {
        let k = 10;
        k++;
      }
      return k;
    };
    parts.push(String(f()));
  }
  if (n > 1) {
    const inner = (m: number): string => (m === 0 ? "z" : "s" + inner(m - 1));
    parts.push(inner(n));
  }
  return parts.join("/");
  function hoisted(): void {
    parts.push("never");
  }
}
console.log(outer(0), outer(1), outer(3));
const x = 1;
const shadow = (x: string): string => {
  const y = x;
  {
    const x = 5;
    return y + x;
  }
};
console.log(shadow("s") + x);
