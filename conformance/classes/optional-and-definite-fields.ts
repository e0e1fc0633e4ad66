class N {
  next?: N;
  value!: number;
  label: string | undefined;
  parent: N | null = null;
}
const n = new N();
console.log(Object.keys(n).join(), "next" in n, n.label, n.parent);
n.value = 3;
n.next = new N();
n.next.parent = n;
n.next.value = 4;
console.log(n.next.parent === n, n.next.value + n.value, n.next?.next?.value);
delete n.next;
console.log("next" in n, Object.keys(n).join());
