// Asks questions of a JSON document, as a small jq.
//
//   npx tsuk run examples/json-query.ts -- '.planets[].name' planets.json
//   cat planets.json | npx tsuk run examples/json-query.ts -- '.planets | map(.moons) | add'
//
// A query is a chain of steps, each of which turns values into values:
//   .  .name  .["name"]  [0]  [-1]  []  |  keys  length  add  sort  first  last
//   map(QUERY)  select(QUERY)  select(QUERY > LITERAL)  sort_by(QUERY)

import { readFileSync } from "node:fs";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Query = (value: Json) => Json[];

class QueryError extends Error {
  override name = "QueryError";
}

function typeName(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arrayOf(value: Json, what: string): Json[] {
  if (!Array.isArray(value)) throw new QueryError(`${what} needs an array, not ${typeName(value)}`);
  return value;
}

/** null < false < true < numbers < strings < arrays < objects, as jq orders them. */
function compare(a: Json, b: Json): number {
  const ranks = [a, b].map((value) => {
    const order = ["null", "boolean", "number", "string", "array", "object"];
    return order.indexOf(typeName(value));
  });
  const [rankA = 0, rankB = 0] = ranks;
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  const [textA, textB] = [a, b].map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return textA === textB || textA === undefined || textB === undefined ? 0 : textA < textB ? -1 : 1;
}

const COMPARISONS = new Map<string, (order: number) => boolean>([
  ["==", (order) => order === 0],
  ["!=", (order) => order !== 0],
  ["<=", (order) => order <= 0],
  [">=", (order) => order >= 0],
  ["<", (order) => order < 0],
  [">", (order) => order > 0],
]);

const WORDS: Record<string, Query> = {
  keys: (value) => {
    if (isObject(value)) return [Object.keys(value).sort()];
    return [arrayOf(value, "keys").map((_, index) => index)];
  },
  length: (value) => {
    if (value === null) return [0];
    if (typeof value === "string" || Array.isArray(value)) return [value.length];
    if (isObject(value)) return [Object.keys(value).length];
    throw new QueryError(`${typeName(value)} has no length`);
  },
  add: (value) => {
    const items = arrayOf(value, "add");
    if (items.every((item) => typeof item === "number")) {
      return [items.reduce((sum, item) => sum + item, 0)];
    }
    if (items.every((item) => typeof item === "string")) return [items.join("")];
    if (items.every((item) => Array.isArray(item))) return [items.flat()];
    throw new QueryError("add needs numbers, strings or arrays");
  },
  sort: (value) => [[...arrayOf(value, "sort")].sort(compare)],
  first: (value) => [arrayOf(value, "first")[0] ?? null],
  last: (value) => [arrayOf(value, "last").at(-1) ?? null],
};

class Parser {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Query {
    const query = this.#parsePipe();
    if (this.#position < this.#text.length) throw this.#unexpected();
    return query;
  }

  #parsePipe(): Query {
    let query = this.#parseChain();
    while (this.#accept("|")) {
      const [before, after] = [query, this.#parseChain()];
      query = (value) => before(value).flatMap(after);
    }
    return query;
  }

  #parseChain(): Query {
    const steps: Query[] = [];
    for (;;) {
      const step = this.#parseStep();
      if (step === undefined) break;
      steps.push(step);
    }
    if (steps.length === 0) throw this.#unexpected();
    return (value) => steps.reduce<Json[]>((values, step) => values.flatMap(step), [value]);
  }

  #parseStep(): Query | undefined {
    if (this.#accept("[")) return this.#parseIndex();
    if (this.#accept(".")) {
      const name = this.#word();
      return name === "" ? (value) => [value] : propertyStep(name);
    }
    const word = this.#word();
    if (word === "") return undefined;
    if (this.#accept("(")) return this.#parseCall(word);
    const query = WORDS[word];
    if (query === undefined) throw new QueryError(`there is no '${word}'`);
    return query;
  }

  #parseIndex(): Query {
    if (this.#accept("]")) {
      return (value) => (isObject(value) ? Object.values(value) : [...arrayOf(value, "[]")]);
    }
    const end = this.#text.indexOf("]", this.#position);
    if (end < 0) throw new QueryError("a ']' is missing");
    const inside: unknown = JSON.parse(this.#text.slice(this.#position, end));
    this.#position = end + 1;
    if (typeof inside === "string") return propertyStep(inside);
    if (typeof inside !== "number") throw new QueryError("an index is a number or a string");
    return (value) => [arrayOf(value, "an index").at(inside) ?? null];
  }

  #parseCall(word: string): Query {
    const query = this.#parsePipe();
    const test = this.#parseComparison();
    if (!this.#accept(")")) throw this.#unexpected();
    switch (word) {
      case "map":
        return (value) => [arrayOf(value, "map").flatMap(query)];
      case "sort_by":
        return (value) => [
          arrayOf(value, "sort_by")
            .map((item) => ({ item, key: query(item)[0] ?? null }))
            .sort((a, b) => compare(a.key, b.key))
            .map(({ item }) => item),
        ];
      case "select":
        return (value) => (query(value).some(test) ? [value] : []);
      default:
        throw new QueryError(`there is no '${word}(…)'`);
    }
  }

  #parseComparison(): (value: Json) => boolean {
    for (const [operator, holds] of COMPARISONS) {
      if (!this.#accept(operator)) continue;
      const end = this.#text.indexOf(")", this.#position);
      const literal = JSON.parse(this.#text.slice(this.#position, end)) as
        | string
        | number
        | boolean
        | null;
      this.#position = end;
      return (value) => holds(compare(value, literal));
    }
    return (value) => value !== null && value !== false;
  }

  #accept(token: string): boolean {
    this.#skipSpace();
    if (!this.#text.startsWith(token, this.#position)) return false;
    this.#position += token.length;
    return true;
  }

  #skipSpace(): void {
    while (this.#text[this.#position] === " ") this.#position++;
  }

  #word(): string {
    const start = this.#position;
    while (isWordCharacter(this.#text.charAt(this.#position))) this.#position++;
    return this.#text.slice(start, this.#position);
  }

  #unexpected(): QueryError {
    const found = this.#text.slice(this.#position, this.#position + 10);
    return new QueryError(
      found === "" ? "the query ends too early" : `'${found}' was not expected`,
    );
  }
}

function isWordCharacter(character: string): boolean {
  return (
    (character >= "a" && character <= "z") ||
    (character >= "A" && character <= "Z") ||
    (character >= "0" && character <= "9") ||
    character === "_"
  );
}

function propertyStep(name: string): Query {
  return (value) => {
    if (value === null) return [null];
    if (!isObject(value)) throw new QueryError(`${typeName(value)} has no '${name}'`);
    return [value[name] ?? null];
  };
}

const [text, path] = process.argv.slice(2);
if (text === undefined) {
  console.error("usage: json-query QUERY [FILE]");
  process.exit(2);
}
try {
  const query = new Parser(text).parse();
  const document = JSON.parse(readFileSync(path ?? 0, "utf8")) as Json;
  for (const result of query(document)) console.log(JSON.stringify(result, null, 2));
} catch (error) {
  if (!(error instanceof QueryError || error instanceof SyntaxError)) throw error;
  console.error(error.message);
  process.exit(1);
}
