// @ignore duration_ms
// The order in which node:test runs hooks and tests.
import { after, afterEach, before, beforeEach, describe, it, test } from "node:test";

const log: string[] = [];
const note = (text: string) => (): void => {
  log.push(text);
};

before(note("before all"));
after(note("after all"));
beforeEach(note("before each"));
afterEach(note("after each"));

test("a test", async (t) => {
  t.before(note("  own before"));
  t.beforeEach(note("  own before each"));
  t.afterEach(note("  own after each"));
  t.after(note("  own after"));
  await t.test("sub 1", note("    sub 1"));
  await t.test("sub 2", note("    sub 2"));
  log.push(`  end of ${t.name}`);
});

describe("suite", () => {
  before(note("  suite before"));
  after(note("  suite after"));
  beforeEach(note("  suite before each"));
  afterEach(note("  suite after each"));
  it("one", async () => {
    await null;
    log.push("    one");
  });
  describe("nested", () => {
    before(note("    nested before"));
    it("two", (t) => {
      log.push(`      ${t.fullName}`);
    });
  });
  it("three", note("    three"));
  log.push("suite is built");
});

test("last", note("last"));
log.push("end of module");

process.on("exit", (code) => {
  console.log(log.join("\n"));
  console.log(code);
});
