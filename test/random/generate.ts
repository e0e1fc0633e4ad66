// Builds a random program: declarations, helper functions, then test functions that print what they did.
// Helpers call only earlier helpers, and everything that could go on burns fuel: each program ends.
import { declarations } from "./classes.ts";
import { expression, type Helper, randomType, type Scope, type Variable } from "./expressions.ts";
import { createRandom } from "./seeded.ts";
import { block, createContext } from "./statements.ts";
import { type Block, line, printBlock, type Statement } from "./tree.ts";
import { typeText } from "./types.ts";
import { createWorld } from "./world.ts";

export interface RandomProgram {
  readonly seed: number;
  readonly body: Block;
}

/** The program as a module that needs `support.ts` beside it. */
export function programText({ seed, body }: RandomProgram): string {
  const used = supportNames.filter((name) => new RegExp(`\\b${name}\\b`).test(printBlock(body)));
  const names = ["begin", ...used.filter((name) => name !== "begin")];
  return `import { ${names.join(", ")} } from "./support.ts";\nbegin(${seed});\n${printBlock(body)}`;
}

const supportNames: readonly string[] =
  "Box Failure Steps attempt bound byNumber count counter depth emit flag id pick same show sum tick weigh".split(
    " ",
  );

export function generateProgram(seed: number, functions = 1): RandomProgram {
  const random = createRandom(seed);
  const world = createWorld(random);
  const scope: Scope = { random, world, variables: [], helpers: [], mayMakeInstances: true };
  const body: Statement[] = declarations(scope);
  for (const { name } of world.classes) {
    body.push(
      line(`function is${name}(value: unknown): boolean { return value instanceof ${name}; }`),
    );
  }
  const helpers: Helper[] = [];
  for (let index = random.below(3); index > 0; index--) {
    body.push(helper(scope, `helper${index}`, helpers));
  }
  const globals: Variable[] = [];
  for (let index = random.below(3); index > 0; index--) {
    const type = randomType(scope);
    const name = `global${index}`;
    body.push(line(`let ${name}: ${typeText(type)} = ${expression(scope, type, 2)};`));
    globals.push({ name, type, assignable: true });
  }
  for (let index = 0; index < functions; index++) {
    const context = createContext(scope, { variables: [...globals], helpers, returns: undefined });
    const statements = block(context, 1 + random.below(3), 4 + random.below(4));
    body.push({ parts: [`attempt("test${index}", () => {`, statements, "});"] });
  }
  for (const { name } of world.classes) {
    body.push(line(`console.log("${name}", ${name}.calls, ${name}.writes);`));
  }
  return { seed, body };
}

function helper(scope: Scope, name: string, helpers: Helper[]): Statement {
  const { random } = scope;
  const parameters = Array.from({ length: 1 + random.below(3) }, () => randomType(scope, 1));
  const result = randomType(scope, 1);
  const variables = parameters.map(
    (type, index): Variable => ({ name: `p${index}`, type, assignable: true }),
  );
  const context = createContext(scope, { variables: [...variables], helpers, returns: result });
  context.names.next = 10;
  const early = expression({ ...scope, variables, helpers: [] }, result, 0);
  const statements = block(context, 2, 2 + random.below(4));
  const list = variables.map((variable) => `${variable.name}: ${typeText(variable.type)}`);
  helpers.push({ name, parameters, result });
  return {
    parts: [
      `function ${name}(${list.join(", ")}): ${typeText(result)} {`,
      [
        line(`if (!tick()) return ${early};`),
        ...statements,
        line(`return ${expression(context, result, 2)};`),
      ],
      "}",
    ],
  };
}
