// The everyday share of the random programs: a few fixed seeds. `npm run fuzz` runs as many as wanted.
import { describe, expect, it } from "vitest";
import { generateProgram, programText } from "./generate.ts";
import { smallerBlocks } from "./tree.ts";

describe("random programs", () => {
  it("are the same for the same seed", () => {
    expect(programText(generateProgram(7))).toBe(programText(generateProgram(7)));
    expect(programText(generateProgram(7))).not.toBe(programText(generateProgram(8)));
  });

  it("have smaller programs, each shorter than the whole", () => {
    const program = generateProgram(3, 2);
    const whole = programText(program).length;
    let count = 0;
    for (const smaller of smallerBlocks(program.body)) {
      expect(programText({ ...program, body: smaller }).length).toBeLessThan(whole);
      if (++count === 200) break;
    }
    expect(count).toBe(200);
  });
});
