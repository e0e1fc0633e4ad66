// D16: a member of a built-in value whose name no part of the program's text spells.
function member(value: any, parts: string[]): string {
  try {
    return typeof value[parts.join("")];
  } catch (error) {
    return error instanceof TypeError ? error.message : "another error";
  }
}
console.log(member([1], ["f", "lat"]));
console.log(member("text", ["at"]));
console.log(member(new Map(), ["h", "as"]));
console.log(member([1], ["unknown", "Name"]));
