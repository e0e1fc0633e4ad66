/**
 * ecma/inspect-error.ts — how util.inspect introduces errors: by their stack, with
 * the class's name put right.
 */
import {
  getProperty,
  hasProperty,
  isArray,
  stringEndsWith,
  stringIncludes,
  stringIndexOf,
  stringJoin,
  stringRepeat,
  stringReplaceAll,
  stringSlice,
  stringSplit,
  stringStartsWith,
  toString,
} from "tsuk:intrinsics";
import { Error, errorText } from "./error.ts";
import { type Context, stylize } from "./inspect-context.ts";

function stackOf(error: Error): string {
  const stack: unknown = error.stack;
  if (stack !== undefined && stack !== null && stack !== "") return toString(stack);
  return errorText(toString(error.name), toString(error.message));
}

/** The properties to show: those that the stack shows already are left out. */
export function addErrorKeys(
  context: Context,
  error: Error,
  given: (string | symbol)[],
): (string | symbol)[] {
  const stack = stackOf(error);
  const keys: (string | symbol)[] = [];
  for (let i = 0; i < given.length; i++) {
    const key = given[i];
    const repeated =
      !context.showHidden &&
      (key === "name" || key === "message" || key === "stack") &&
      stringIncludes(stack, toString(getProperty(error, key)), 0);
    if (!repeated) keys.push(key);
  }
  if (hasProperty(error, "cause") && !contains(keys, "cause")) keys.push("cause");
  if (
    hasProperty(error, "errors") &&
    isArray(getProperty(error, "errors")) &&
    !contains(keys, "errors")
  ) {
    keys.push("errors");
  }
  return keys;
}

function contains(keys: (string | symbol)[], key: string): boolean {
  for (let i = 0; i < keys.length; i++) if (keys[i] === key) return true;
  return false;
}

/** The error's stack as it is shown; in brackets when there are no frames. */
export function errorBase(
  context: Context,
  error: Error,
  className: string | undefined,
  tag: string,
): string {
  const name = toString(error.name);
  const message = toString(error.message);
  let stack = improved(stackOf(error), className ?? "Error", name, tag);
  let position = message === "" ? -1 : stringIndexOf(stack, message, 0);
  if (position >= 0) position += message.length;
  const frames = stringIndexOf(stack, "\n    at", position);
  if (frames < 0) {
    stack = `[${stack}]`;
  } else {
    const lines = framesOf(context, error, stringSlice(stack, frames + 1, stack.length));
    stack = `${stringSlice(stack, 0, frames)}\n${stringJoin(lines, "\n")}`;
  }
  if (context.indentation === 0) return stack;
  return stringReplaceAll(stack, "\n", `\n${stringRepeat(" ", context.indentation)}`);
}

/** The stack with the name of the class in place of the name that it begins with. */
function improved(stack: string, className: string, name: string, tag: string): string {
  if (!stringEndsWith(name, "Error", name.length) || !stringStartsWith(stack, name, 0)) {
    return stack;
  }
  const after = stringSlice(stack, name.length, name.length + 1);
  if (after !== "" && after !== ":" && after !== "\n") return stack;
  const shown = tag !== "" && className !== tag ? `${className} [${tag}]` : className;
  if (name === shown) return stack;
  const rest = stringSlice(stack, name.length, stack.length);
  return stringIncludes(shown, name, 0) ? shown + rest : `${shown} [${name}]${rest}`;
}

/** The lines of the frames; those that the cause shows as well are told by their number. */
function framesOf(context: Context, error: Error, text: string): string[] {
  const frames = stringSplit(text, "\n", 4294967295);
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return frames;
  const causeStack = stackOf(cause);
  const start = stringIndexOf(causeStack, "\n    at", 0);
  if (start < 0) return frames;
  const causeFrames = stringSplit(
    stringSlice(causeStack, start + 1, causeStack.length),
    "\n",
    4294967295,
  );
  for (let i = 0; i < frames.length - 3; i++) {
    const same = sameFrames(frames, i, causeFrames);
    if (same <= 3) continue;
    const result: string[] = [];
    for (let j = 0; j <= i; j++) result.push(frames[j]);
    const note = `    ... ${same - 2} lines matching cause stack trace ...`;
    result.push(stylize(context, note, "undefined"));
    for (let j = i + same - 1; j < frames.length; j++) result.push(frames[j]);
    return result;
  }
  return frames;
}

/** How many frames from `i` on are also consecutive frames of the cause. */
function sameFrames(frames: string[], i: number, others: string[]): number {
  let position = 0;
  while (position < others.length && others[position] !== frames[i]) position++;
  if (others.length - position <= 3) return 0;
  let count = 1;
  while (
    i + count < frames.length &&
    position + count < others.length &&
    frames[i + count] === others[position + count]
  ) {
    count++;
  }
  return count;
}
