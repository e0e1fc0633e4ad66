const snake = (s: string) => s.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
const camel = (s: string) => s.replace(/[_-](\w)/g, (_, c: string) => c.toUpperCase());
const title = (s: string) => s.replace(/\b[a-z]/g, (c) => c.toUpperCase());
console.log(snake("someLongName2X"), camel("some_long-name"), title("hello big world"));
