function shout(strings: TemplateStringsArray, ...values: number[]): string {
  return strings.join("!") + values.length;
}

console.log(shout`one ${1} two`); //~ unsupported TK2014
