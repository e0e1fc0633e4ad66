// Elements that are not there, where a value of type any is wanted.
const show = (value: any): string => String(value);
const numbers = [1, 2, 3];
const words = ["a"];
const ages: { [name: string]: number } = {};
console.log(show(numbers[5]), show(words[5]), show(ages["x"]));
console.log(String(numbers[7]), Number(numbers[9]), JSON.stringify(numbers[8]));
const count = (...values: any[]): number => values.length;
console.log(count(numbers[9], words[3]));
const variable: any = numbers[9];
const holder: { value: any } = { value: words[9] };
console.log(variable, holder);
holder.value = numbers[4];
const list: any[] = [numbers[9], 1];
list.push(words[9]);
console.log(holder, list);
const give = (): any => numbers[9];
console.log(give());
class Box {
  constructor(public content: any) {}
}
console.log(new Box(words[4]));
function* generate(): Generator<any> {
  yield words[9];
}
console.log([...generate()]);
console.log(new Map<string, any>().set("a", numbers[9]).set("b", words[9]));
