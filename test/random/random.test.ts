// The everyday share of the random programs: a few fixed seeds. `npm run fuzz` runs as many as wanted.
import { describe, expect, it } from "vitest";
import { generateProgram, programText } from "./generate.ts";
import { statementCount, withoutStatements } from "./tree.ts";

describe("random programs", () => {
  it("are the same for the same seed", () => {
    expect(programText(generateProgram(7))).toBe(programText(generateProgram(7)));
    expect(programText(generateProgram(7))).not.toBe(programText(generateProgram(8)));
  });

  it("can lose any of their statements", () => {
    const { body } = generateProgram(3, 2);
    const count = statementCount(body);
    for (let start = 0; start < count; start++) {
      expect(statementCount(withoutStatements(body, start, 1))).toBeLessThan(count);
      expect(statementCount(withoutStatements(body, start, 5))).toBeLessThan(count);
    }
  });
});
