/**
 * The one exception that stages throw when they find tsuk itself at fault. Whoever knows more on
 * the way out (the pass, the function being compiled) adds it; the driver turns it into TK9001.
 */

export interface InternalErrorContext {
  /** The pass or stage, by the name that `--emit ir-after=` takes. */
  readonly pass?: string | undefined;
  /** The function being compiled. */
  readonly function?: string | undefined;
}

export class InternalError extends Error {
  context: InternalErrorContext;

  constructor(message: string, context: InternalErrorContext = {}, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "InternalError";
    this.context = context;
  }
}

/** Runs `action`; what it throws leaves as an InternalError that carries at least `context`. */
export function withInternalContext<T>(context: InternalErrorContext, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof InternalError) {
      error.context = {
        pass: error.context.pass ?? context.pass,
        function: error.context.function ?? context.function,
      };
      throw error;
    }
    const message = error instanceof Error ? error.message : String(error);
    throw new InternalError(message, context, error);
  }
}
