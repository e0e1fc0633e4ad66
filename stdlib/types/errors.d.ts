/**
 * types/errors.d.ts — what V8 adds to Error. ecma/error.ts implements it.
 */
interface ErrorConstructor {
  captureStackTrace(target: object, constructor?: unknown): void;
  stackTraceLimit: number;
}
