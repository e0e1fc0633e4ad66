function count(): number {
  return arguments.length; //~ unsupported TK2041
}

const command = { arguments: ["a"] };
console.log(count(), command.arguments.length);
