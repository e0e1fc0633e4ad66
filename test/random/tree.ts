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

/** Every program that is this one with one statement less, or with one replaced by its inside. */
export function* smallerBlocks(block: Block): Generator<Block> {
  for (let size = block.length; size >= 1; size = size >> 1) {
    for (let start = 0; start < block.length; start += size) {
      yield [...block.slice(0, start), ...block.slice(start + size)];
    }
  }
  for (const [index, statement] of block.entries()) {
    const put = (replacement: Block): Block => [
      ...block.slice(0, index),
      ...replacement,
      ...block.slice(index + 1),
    ];
    for (const [partIndex, part] of statement.parts.entries()) {
      if (typeof part === "string") continue;
      yield put(part);
      for (const smaller of smallerBlocks(part)) {
        yield put([{ parts: statement.parts.with(partIndex, smaller) }]);
      }
    }
  }
}
