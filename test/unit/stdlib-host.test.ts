import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import * as errors from "../../stdlib/ecma/error.ts";
import { inspect } from "../../stdlib/ecma/inspect.ts";
import * as fs from "../../stdlib/node/fs.ts";
import * as process_ from "../../stdlib/node/internal/process.ts";
import { reportUncaught } from "../../stdlib/node/internal/uncaught.ts";
import { reportUncaughtValue } from "../../stdlib/node/internal/uncaught-values.ts";
import * as timers from "../../stdlib/web/timers.ts";
import { host, stackForTests } from "./stdlib-shim/intrinsics.ts";

interface Api {
  log(text: string): void;
  setTimeout(f: (...args: never[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout;
  setInterval(f: () => void, ms?: number): NodeJS.Timeout;
  setImmediate(f: () => void): NodeJS.Immediate;
  clearTimeout(t: NodeJS.Timeout | undefined): void;
  clearInterval(t: NodeJS.Timeout | undefined): void;
  clearImmediate(t: NodeJS.Immediate | undefined): void;
  queueMicrotask(f: () => void): void;
  nextTick(f: () => void): void;
}

/** What a program logs under Node's own loop. */
async function underNode(program: (api: Api) => void): Promise<string[]> {
  const lines: string[] = [];
  const api = {
    log: (text: string) => void lines.push(text),
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval,
    clearImmediate,
    queueMicrotask,
    nextTick: process.nextTick,
  } as unknown as Api;
  // From a microtask, as a module is run.
  await Promise.resolve().then(() => program(api));
  await new Promise((done) => setTimeout(done, 120));
  return lines;
}

function underOurs(program: (api: Api) => void): string[] {
  const lines: string[] = [];
  host.now = 0;
  program({
    ...timers,
    nextTick: process_.nextTick,
    log: (text: string) => void lines.push(text),
  } as unknown as Api);
  timers.runEventLoop();
  return lines;
}

const programs: Record<string, (api: Api) => void> = {
  "order of durations": (a) => {
    for (const ms of [30, 1, 0, 10, 5, 30, 10, -1, Number.NaN, 2.7]) {
      a.setTimeout(() => a.log(`timeout ${ms}`), ms);
    }
  },
  "microtasks and ticks between tasks": (a) => {
    a.setTimeout(() => {
      a.log("first");
      a.queueMicrotask(() => {
        a.log("micro");
        a.nextTick(() => a.log("tick from micro"));
        a.queueMicrotask(() => a.log("micro from micro"));
      });
      a.nextTick(() => {
        a.log("tick");
        a.queueMicrotask(() => a.log("micro from tick"));
        a.nextTick(() => a.log("tick from tick"));
      });
    }, 5);
    a.setTimeout(() => a.log("second"), 5);
    a.queueMicrotask(() => a.log("micro of the module"));
    a.nextTick(() => a.log("tick of the module"));
    a.log("module");
  },
  clearing: (a) => {
    const second = a.setTimeout(() => a.log("never"), 10);
    a.setTimeout(() => {
      a.log("clears");
      a.clearTimeout(second);
      a.clearTimeout(third);
    }, 10);
    const third = a.setTimeout(() => a.log("never"), 10);
    a.clearTimeout(undefined);
    let count = 0;
    const interval = a.setInterval(() => {
      a.log(`interval ${++count}`);
      if (count === 3) a.clearInterval(interval);
    }, 7);
    a.clearImmediate(a.setImmediate(() => a.log("never")));
  },
  "timers from timers": (a) => {
    a.setTimeout(() => {
      a.log("a");
      a.setTimeout(() => a.log("a.0"), 0);
      a.setImmediate(() => a.log("a.immediate"));
      a.setTimeout(() => a.log("a.20"), 20);
    }, 10);
    a.setTimeout(() => a.log("b"), 25);
  },
  immediates: (a) => {
    a.setTimeout(() => {
      a.setImmediate(() => {
        a.log("immediate 1");
        a.queueMicrotask(() => a.log("micro"));
        a.setImmediate(() => a.log("next round"));
      });
      a.setImmediate(() => a.log("immediate 2"));
    }, 3);
  },
  "arguments and refresh": (a) => {
    a.setTimeout((...args) => a.log(args.join("+")), 4, "x", 2);
    const late = a.setTimeout(() => a.log("late"), 15);
    a.setTimeout(() => late.refresh(), 10);
    a.setTimeout(() => a.log("between"), 19);
    a.setTimeout(() => a.log("unref'd in time"), 12).unref();
  },
};

describe("the event loop runs in Node's order", () => {
  for (const [name, program] of Object.entries(programs)) {
    test(name, async () => {
      const ours = underOurs(program);
      // On a busy machine Node's timers are late, and then come in another order.
      let theirs = await underNode(program);
      for (let i = 0; i < 5 && theirs.join() !== ours.join(); i++) {
        theirs = await underNode(program);
      }
      expect(ours).toEqual(theirs);
    });
  }

  test("waits for no timer that is not referenced", () => {
    expect(underOurs((a) => void a.setTimeout(() => a.log("never"), 5).unref())).toEqual([]);
    expect(host.now).toBeLessThan(5);
  });

  test("many timers", () => {
    const order: number[] = [];
    const expected: { at: number; index: number }[] = [];
    underOurs((a) => {
      for (let i = 0; i < 2000; i++) {
        const at = ((i * 7919) % 500) + 1;
        expected.push({ at, index: i });
        a.setTimeout(() => order.push(i), at);
      }
    });
    expected.sort((x, y) => x.at - y.at);
    expect(order).toEqual(expected.map((e) => e.index));
  });
});

describe("process", () => {
  test("arguments, environment, outputs", () => {
    expect(process_.get$argv().slice(2)).toEqual(["one", "two"]);
    expect(process_.get$env().HOME).toBe("/root");
    host.output = "";
    process_.get$stdout().write("text");
    expect(host.output).toBe("text");
    expect(process_.hrtime([0, 0]).length).toBe(2);
  });

  test("exit tells the listeners once", () => {
    const codes: number[] = [];
    process_.on("exit", (code) => codes.push(code));
    process_.set$exitCode(3);
    expect(host.exit).toBe(3);
    expect(() => process_.exit()).toThrow("exit 3");
    expect(codes).toEqual([3]);
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsuk-stdlib-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "file.txt");

  test("texts go out and come back", () => {
    fs.writeFileSync(path, "héllo");
    fs.appendFileSync(path, " world");
    expect(fs.readFileSync(path, "utf8")).toBe("héllo world");
    expect(fs.readFileSync(path, { encoding: "latin1" })).toBe(readFileSync(path, "latin1"));
    expect(fs.existsSync(path)).toBe(true);
    expect(fs.statSync(path).size).toBe(12);
    expect(fs.statSync(folder).isDirectory()).toBe(true);
    fs.renameSync(path, `${path}2`);
    fs.unlinkSync(`${path}2`);
    expect(fs.existsSync(path)).toBe(false);
  });

  test("directories", () => {
    const deep = join(folder, "a", "b", "c");
    expect(fs.mkdirSync(deep, { recursive: true })).toBe(join(folder, "a"));
    expect(fs.mkdirSync(deep, { recursive: true })).toBe(undefined);
    writeFileSync(join(deep, "x"), "");
    expect(fs.readdirSync(deep)).toEqual(["x"]);
    fs.rmSync(join(folder, "a"), { recursive: true });
    expect(readdirSync(folder)).toEqual([]);
    fs.rmSync(join(folder, "missing"), { force: true });
  });

  test("failures are Node's errors", () => {
    const caught = (action: () => void): Record<string, unknown> => {
      try {
        action();
      } catch (error) {
        const { message, code, errno, syscall, path: at } = error as NodeJS.ErrnoException;
        return { message, code, errno, syscall, path: at };
      }
      return {};
    };
    const missing = join(folder, "missing");
    for (const [ours, theirs] of [
      [() => fs.readFileSync(missing, "utf8"), () => readFileSync(missing, "utf8")],
      [() => fs.readFileSync(folder, "utf8"), () => readFileSync(folder, "utf8")],
      [() => fs.writeFileSync(join(missing, "x"), ""), () => writeFileSync(join(missing, "x"), "")],
      [() => fs.readdirSync(missing), () => readdirSync(missing)],
      [() => fs.rmSync(missing), () => rmSync(missing)],
    ] as const) {
      expect(caught(ours)).toEqual(caught(theirs));
    }
    stackForTests.text = "\n    at main (app.ts:1:1)";
    let shown = "";
    try {
      fs.readFileSync("missing", "utf8");
    } catch (error) {
      shown = inspect(error);
    }
    stackForTests.text = "";
    expect(shown).toBe(
      "Error: ENOENT: no such file or directory, open 'missing'\n    at main (app.ts:1:1) {\n" +
        "  errno: -2,\n  code: 'ENOENT',\n  syscall: 'open',\n  path: 'missing'\n}",
    );
  });

  test("an uncaught error shows its place", () => {
    const source = join(folder, "app.ts");
    writeFileSync(source, "first\n\tthrow new Error()\n");
    stackForTests.text = `\n    at main (${source}:2:8)`;
    stackForTests.location = `${source}:2`;
    host.errors = "";
    reportUncaughtValue(new errors.RangeError("bad"));
    const place = `${source}:2\n\tthrow new Error()\n\t      ^\n\n`;
    expect(host.errors).toBe(`${place}RangeError: bad${stackForTests.text}\n`);
    host.errors = "";
    class HttpError extends errors.Error {
      status = 404;
    }
    reportUncaughtValue(new HttpError("no"));
    expect(host.errors).toBe(`${place}HttpError: no${stackForTests.text} {\n  status: 404\n}\n`);
    stackForTests.text = "";
    stackForTests.location = "";
    host.errors = "";
    reportUncaught(new errors.RangeError("bad"));
    expect(host.errors).toBe("RangeError: bad\n");
    host.errors = "";
    reportUncaughtValue({ a: 1 });
    reportUncaughtValue("text");
    expect(host.errors).toBe("{ a: 1 }\ntext\n");
  });
});
