function named(): void {}
const arrow = (): number => 1;
console.log(named, arrow, () => 1, [named, arrow], { f: named, m() {} });
const withProps = Object.assign(() => 1, { p: 1 });
console.log(withProps);
