/** `import.defer(…)` is import() with another moment of evaluation; the checker has no type for it. */

import ts from "typescript";
import type { Rule } from "./rule.ts";

export const importPhases: Rule = {
  kinds: [ts.SyntaxKind.MetaProperty],
  check: (node, { report }) => {
    const { keywordToken, name } = node as ts.MetaProperty;
    if (keywordToken !== ts.SyntaxKind.ImportKeyword || name.text === "meta") return;
    report("TK2010", node, `import.${name.text}() is not supported`, {
      help: "import the module statically",
    });
  },
};
