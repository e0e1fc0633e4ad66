// The text of a function: its TypeScript source is not in the program.
const twice = (n: number): number => n * 2;
function named(): void {}
console.log(String(twice), `${named}`);
console.log("%s", twice);
