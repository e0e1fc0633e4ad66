/**
 * node/test/given.ts — what `test` and its kin are given: their types, and one form for all ways to
 * leave arguments out.
 */
import { Error as BaseError } from "../../ecma/error.ts";
import type { SuiteContext, TestContext } from "./contexts.ts";

// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type Done = (result?: any) => void;
export type TestFn = (t: TestContext, done: Done) => void | Promise<void>;
export type SuiteFn = (s: SuiteContext) => void | Promise<void>;
// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type HookFn = (c: TestContext | SuiteContext, done: Done) => any;
// biome-ignore lint/suspicious/noExplicitAny: as @types/node has it
export type TestContextHookFn = (t: TestContext, done: Done) => any;

export interface TestOptions {
  concurrency?: number | boolean | undefined;
  only?: boolean | undefined;
  plan?: number | undefined;
  signal?: AbortSignal | undefined;
  skip?: boolean | string | undefined;
  timeout?: number | undefined;
  todo?: boolean | string | undefined;
}

export interface HookOptions {
  signal?: AbortSignal | undefined;
  timeout?: number | undefined;
}

/** What `.skip`, `.todo` and `.only` say. */
export type Mark = "" | "skip" | "todo" | "only";

/** The arguments of `test` and its kin, whichever of them are left out. */
export interface Given {
  readonly name: string;
  readonly options: TestOptions | undefined;
  readonly mark: Mark;
  readonly fn: TestFn | SuiteFn | undefined;
  readonly location: string;
}

export function given<F extends TestFn | SuiteFn>(
  first: string | TestOptions | F | undefined,
  second: TestOptions | F | undefined,
  third: F | undefined,
  mark: Mark,
): Given {
  let options: TestOptions | undefined;
  let fn = third;
  if (typeof first === "object") options = first;
  else if (typeof second === "object") options = second;
  if (typeof first === "function") fn = first;
  else if (typeof second === "function") fn = second;
  let name = typeof first === "string" ? first : "";
  if (name === "" && fn !== undefined) name = fn.name;
  return {
    name: name === "" ? "<anonymous>" : name,
    options,
    mark,
    fn,
    location: callerLocation(),
  };
}

/** Where the program called the library. */
function callerLocation(): string {
  const frame = new BaseError().stack?.split("\n")[1] ?? "";
  const open = frame.indexOf("(");
  return open < 0 ? frame.replace("    at ", "") : frame.slice(open + 1, -1);
}
