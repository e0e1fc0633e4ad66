// A random program as a tree of statements: text with lists of statements in it. The generator builds
// it, the minimiser drops pieces of it.
export interface Statement {
  readonly parts: readonly (string | Block)[];
}

export type Block = readonly Statement[];

export function line(text: string): Statement {
  return { parts: [text] };
}

export function printBlock(block: Block, indent = ""): string {
  return block.map((statement) => printStatement(statement, indent)).join("");
}

function printStatement(statement: Statement, indent: string): string {
  let text = indent;
  for (const part of statement.parts) {
    text += typeof part === "string" ? part : `\n${printBlock(part, `${indent}  `)}${indent}`;
  }
  return `${text}\n`;
}

/** How many statements there are, those inside others too. */
export function statementCount(block: Block): number {
  let count = block.length;
  for (const { parts } of block) {
    for (const part of parts) if (typeof part !== "string") count += statementCount(part);
  }
  return count;
}

/** The block without `count` statements from the `start`th on, in the order of their text. */
export function withoutStatements(block: Block, start: number, count: number): Block {
  let next = 0;
  const keep = (list: Block): Block =>
    list.flatMap((statement) => {
      const index = next++;
      if (index >= start && index < start + count) {
        // What is inside goes with it.
        next += statementCount([statement]) - 1;
        return [];
      }
      return [
        { parts: statement.parts.map((part) => (typeof part === "string" ? part : keep(part))) },
      ];
    });
  return keep(block);
}
