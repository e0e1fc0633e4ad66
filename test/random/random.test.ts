// The everyday share of the random programs: a few fixed seeds. `npm run fuzz` runs as many as wanted.
import { describe, expect, it } from "vitest";
import { generateProgram, programText } from "./generate.ts";
import { smallerBlocks } from "./tree.ts";

describe("random programs", () => {
  it("are the same for the same seed", () => {
    expect(programText(generateProgram(7).body)).toBe(programText(generateProgram(7).body));
    expect(programText(generateProgram(7).body)).not.toBe(programText(generateProgram(8).body));
  });

  it("have smaller programs, each shorter than the whole", () => {
    const { body } = generateProgram(3, 2);
    const whole = programText(body).length;
    let count = 0;
    for (const smaller of smallerBlocks(body)) {
      expect(programText(smaller).length).toBeLessThan(whole);
      if (++count === 200) break;
    }
    expect(count).toBe(200);
  });
});
