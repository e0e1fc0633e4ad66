/**
 * Stack traces from end to end: each C compiler, optimised or not, gives the frames that Node shows
 * of the same source (names, lines, columns), although calls are inlined and functions split.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCommand } from "../../compiler/src/link/processes.ts";
import { folderWith, tsuk } from "../support/cli.ts";
import { everything } from "../support/everything.ts";

const PROGRAM = `class Account {
  readonly #balance: number;
  constructor(balance: number) {
    this.#balance = balance;
    this.check();
  }
  check(): void {
    if (this.#balance < 0) throw new Error("negative");
  }
  #audit(): void {
    fail(this.#balance);
  }
  close(): void {
    this.#audit();
  }
  static open(balance: number): Account {
    return new Account(balance);
  }
  get interest(): number {
    return interestOf(this.#balance);
  }
}
class Savings extends Account {
  constructor() {
    super(-5);
  }
}
class Pension extends Savings {}
function interestOf(balance: number): number {
  if (balance > 100) throw new RangeError("too rich");
  return balance * 0.02;
}
function fail(balance: number): void {
  throw new TypeError(\`\${balance} is left\`);
}
const bank = { ask(): void { fail(1); } };
const actions: (() => void)[] = [
  () => { Account.open(-1); },
  () => { new Account(2).close(); },
  () => { console.log(new Account(1000).interest); },
  () => { [7].forEach((n) => { fail(n); }); },
  () => { bank.ask(); },
  () => { new Pension(); },
];
for (const action of actions) {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) console.log(error.stack);
  }
}
`;

/** As Node 20 prints it, without the frames of Node's own modules and of built-in functions. */
const TRACES = `Error: negative
    at Account.check (FILE:8:34)
    at new Account (FILE:5:10)
    at Account.open (FILE:17:12)
    at FILE:38:19
    at FILE:47:5
TypeError: 2 is left
    at fail (FILE:34:9)
    at #audit (FILE:11:5)
    at Account.close (FILE:14:10)
    at FILE:39:26
    at FILE:47:5
RangeError: too rich
    at interestOf (FILE:30:28)
    at get interest [as interest] (FILE:20:12)
    at FILE:40:41
    at FILE:47:5
TypeError: 7 is left
    at fail (FILE:34:9)
    at FILE:41:32
    at FILE:41:15
    at FILE:47:5
TypeError: 1 is left
    at fail (FILE:34:9)
    at Object.ask (FILE:36:30)
    at FILE:42:16
    at FILE:47:5
Error: negative
    at Account.check (FILE:8:34)
    at new Account (FILE:5:10)
    at new Savings (FILE:25:5)
    at FILE:43:11
    at FILE:47:5
`;

const compilers = ["clang-19", "gcc"].filter((name) => findCommand(name, process.env));

describe.each(compilers)("built by %s", (compiler) => {
  // Each level compiles the runtime too.
  const levels = everything ? ["0", "2", "s"] : ["2"];
  test.each(levels)("at level %s", async (level) => {
    const cwd = folderWith({ "app.ts": PROGRAM });
    const env = { TSUK_CC: compiler };
    const { status, stdout } = await tsuk(["run", "app.ts", "--opt", level], { cwd, env });
    expect(stdout.replaceAll(join(cwd, "app.ts"), "FILE")).toBe(TRACES);
    expect(status).toBe(0);
  });
});

test("an uncaught error shows its frames", async () => {
  const cwd = folderWith({ "app.ts": 'function f(): void {\n  throw new Error("no");\n}\nf();\n' });
  const { status, stderr } = await tsuk(["run", "app.ts"], { cwd });
  expect(stderr.replaceAll(join(cwd, "app.ts"), "FILE")).toBe(
    "FILE:2\n\nError: no\n    at f (FILE:2:9)\n    at FILE:4:1\n",
  );
  expect(status).toBe(1);
});
