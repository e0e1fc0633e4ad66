// What is given to sort must be a function, also where nothing is there to be compared.
const given: any[] = [null, true, "", /a/g, 42, [], {}, Symbol("s")];
const open: any = [1];
const bytes: any = new Uint8Array(1);
for (const compare of given) {
  const thrown: boolean[] = [];
  for (const sort of [
    () => open.sort(compare),
    () => open.toSorted(compare),
    () => [1].sort(compare),
    () => [1].toSorted(compare),
    () => bytes.sort(compare),
    () => bytes.toSorted(compare),
  ]) {
    try {
      sort();
      thrown.push(false);
    } catch (error) {
      thrown.push(error instanceof TypeError);
    }
  }
  console.log(typeof compare, thrown.join());
}
