// The text of a world's declarations.
import { expression, type Scope } from "./expressions.ts";
import { line, type Statement } from "./tree.ts";
import { numberType, stringType, typeText } from "./types.ts";
import type { ClassInfo, Field, InterfaceInfo, World } from "./world.ts";

/** Interfaces, classes and the tagged union, in an order that needs no later one. */
export function declarations(scope: Scope): Statement[] {
  const { world } = scope;
  return [
    ...world.interfaces.map(interfaceText),
    line(`type Variant = ${world.variants.map(variantText).join(" | ")};`),
    ...world.classes.map((info) => classText(scope, info)),
    weighing(world),
  ];
}

function interfaceText(info: InterfaceInfo): Statement {
  const members = info.fields.map(fieldText);
  if (info.method) members.push("m(x: number): number");
  return line(`interface ${info.name} { ${members.join("; ")} }`);
}

function fieldText({ name, type, optional }: Field): string {
  return optional ? `${name}?: ${typeText(type)} | undefined` : `${name}: ${typeText(type)}`;
}

function variantText({ tag, field }: World["variants"][number]): string {
  return `{ tag: "${tag}"; ${fieldText(field)} }`;
}

/** A function that takes the union apart. */
function weighing(world: World): Statement {
  const cases = world.variants.map(({ tag, field }) => {
    const value =
      field.type.kind === "string"
        ? `v.${field.name}.length`
        : field.type.kind === "boolean"
          ? `(v.${field.name} ? 1 : 2)`
          : `v.${field.name}`;
    return `case "${tag}": return ${value};`;
  });
  return line(
    `function weighVariant(v: Variant): number { switch (v.tag) { ${cases.join(" ")} } }`,
  );
}

function classText(scope: Scope, info: ClassInfo): Statement {
  // A body that makes instances or calls methods could recurse without end.
  const simple: Scope = {
    ...scope,
    variables: [
      { name: "x", type: numberType, assignable: true },
      { name: "s", type: stringType, assignable: true },
    ],
    helpers: [],
    mayMakeInstances: false,
  };
  const value = (field: Field, depth = 1): string => expression(simple, field.type, depth);
  const members: Statement[] = [];
  const parameters = ["x: number", "s: string"];
  const assignments: Statement[] = [];
  for (const { field, form } of info.own) {
    const type = typeText(field.type);
    const { name } = field;
    switch (form) {
      case "initialised":
        // Initialisers of fields do not see the constructor's parameters.
        members.push(
          line(`${name}: ${type} = ${expression({ ...simple, variables: [] }, field.type, 1)};`),
        );
        break;
      case "parameter":
        parameters.push(`public ${name}: ${type} = ${value(field)}`);
        break;
      case "accessor":
        members.push(
          line(`_${name}: ${type} = ${expression({ ...simple, variables: [] }, field.type, 1)};`),
          line(`get ${name}(): ${type} { return this._${name}; }`),
          line(`set ${name}(next: ${type}) { ${info.name}.writes++; this._${name} = next; }`),
        );
        break;
      case "private accessor":
        members.push(
          line(`#${name}: ${type};`),
          line(`get ${name}(): ${type} { return this.#${name}; }`),
          line(`set ${name}(next: ${type}) { this.#${name} = next; }`),
        );
        assignments.push(line(`this.#${name} = ${value(field)};`));
        break;
      default:
        members.push(line(field.optional ? `${fieldText(field)};` : `${name}: ${type};`));
        if (!field.optional) assignments.push(line(`this.${name} = ${value(field)};`));
        else if (scope.random.chance(0.5))
          assignments.push(line(`if (x > 1) this.${name} = ${value(field)};`));
    }
  }
  const isDerived = info.base !== undefined;
  if (isDerived) assignments.unshift(line("super(x + 1, s);"));
  const over = isDerived && info.base?.method === true;
  const methods: Statement[] = [];
  if (info.method) {
    const rest = expression(simple, numberType, 2);
    const text = over ? `super.m(x) + ${rest}` : rest;
    methods.push(
      line(
        `${over ? "override " : ""}m(x: number): number { const s = "m"; ${info.name}.calls++; if (!tick()) return s.length; return ${text}; }`,
      ),
    );
  }
  if (info.printable) methods.push(line(`toString(): string { return "<${info.name}>"; }`));
  return {
    parts: [
      `class ${info.name}${isDerived ? ` extends ${info.base?.name}` : ""}${info.implemented === undefined ? "" : ` implements ${info.implemented.name}`} {`,
      [
        line("static calls = 0;"),
        line("static writes = 0;"),
        ...members,
        { parts: [`constructor(${parameters.join(", ")}) {`, assignments, "}"] },
        ...methods,
      ],
      "}",
    ],
  };
}
