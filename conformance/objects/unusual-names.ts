// Names that begin like symbols, private names or indices are names like others.

const settings = { "@@iterator": 1, "@@redux/INIT": "x", "#text": 2, "[]": 3, "[[construct]]": 4 };
console.log(Object.keys(settings).join(" "), JSON.stringify(settings));
console.log(settings["@@iterator"], settings["@@redux/INIT"], settings["#text"], settings["[]"]);
console.log(`${settings}`, { ...settings, "\\a": 5 });
const { "@@iterator": iterator, "#text": text, ...others } = settings;
console.log(iterator, text, Object.keys(others).join(" "));

class Element {
  "#name" = "element";
  "@@children": string[] = [];
  "[]" = 1;
  static "@@count" = 3;
  "@@add"(child: string): number {
    return this["@@children"].push(child);
  }
  get "#size"(): number {
    return this["@@children"].length;
  }
}
const element = new Element();
console.log(
  element["@@add"]("a"),
  element["#size"],
  Element["@@count"],
  Object.keys(element).join(),
);
console.log("#name" in element, "@@children" in element, Object.hasOwn(element, "[]"), element);
console.log(element["@@add"].name);

const key = "@@constant" as const;
const byKey = { [key]: 5, [`#${1}`]: 6 };
console.log(byKey[key], byKey);
const table: Record<string, number> = { "@@a": 1 };
table["#b"] = 2;
table["[]"] = 3;
for (const name of ["@@a", "#b", "[]", "@@none"]) console.log(name, table[name]);
delete table["@@a"];
console.log(table);

enum Kind {
  "@@A" = 1,
  "#B" = 2,
}
console.log(Kind["@@A"], Kind[2]);
type Action = { type: "@@INIT"; value: number } | { type: "#other"; "@@payload": string };
function reduce(action: Action): string | number {
  return action.type === "@@INIT" ? action.value : action["@@payload"];
}
console.log(reduce({ type: "@@INIT", value: 1 }), reduce({ type: "#other", "@@payload": "p" }));
const parsed = JSON.parse('{"@@id":7,"#text":"t"}') as { "@@id": number; "#text": string };
console.log(parsed["@@id"], parsed["#text"]);
