/**
 * node/util/style-text.ts — texts in the colours of a terminal, and without them.
 */
import { hostEnvironment } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";

export type Modifiers =
  | "blink"
  | "bold"
  | "dim"
  | "doubleunderline"
  | "framed"
  | "hidden"
  | "inverse"
  | "italic"
  | "overlined"
  | "reset"
  | "strikethrough"
  | "underline";

export type ForegroundColors =
  | "black"
  | "blackBright"
  | "blue"
  | "blueBright"
  | "cyan"
  | "cyanBright"
  | "gray"
  | "green"
  | "greenBright"
  | "grey"
  | "magenta"
  | "magentaBright"
  | "red"
  | "redBright"
  | "white"
  | "whiteBright"
  | "yellow"
  | "yellowBright";

export type BackgroundColors =
  | "bgBlack"
  | "bgBlackBright"
  | "bgBlue"
  | "bgBlueBright"
  | "bgCyan"
  | "bgCyanBright"
  | "bgGray"
  | "bgGreen"
  | "bgGreenBright"
  | "bgGrey"
  | "bgMagenta"
  | "bgMagentaBright"
  | "bgRed"
  | "bgRedBright"
  | "bgWhite"
  | "bgWhiteBright"
  | "bgYellow"
  | "bgYellowBright";

export type TextFormat = ForegroundColors | BackgroundColors | Modifiers;

export interface StyleTextOptions {
  validateStream?: boolean | undefined;
  stream?: { readonly isTTY?: boolean | undefined } | undefined;
}

/** The codes that switch a format on and off. */
const CODES: Readonly<Record<string, readonly [on: number, off: number]>> = {
  reset: [0, 0],
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  blink: [5, 25],
  inverse: [7, 27],
  hidden: [8, 28],
  strikethrough: [9, 29],
  doubleunderline: [21, 24],
  black: [30, 39],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  white: [37, 39],
  bgBlack: [40, 49],
  bgRed: [41, 49],
  bgGreen: [42, 49],
  bgYellow: [43, 49],
  bgBlue: [44, 49],
  bgMagenta: [45, 49],
  bgCyan: [46, 49],
  bgWhite: [47, 49],
  framed: [51, 54],
  overlined: [53, 55],
  gray: [90, 39],
  redBright: [91, 39],
  greenBright: [92, 39],
  yellowBright: [93, 39],
  blueBright: [94, 39],
  magentaBright: [95, 39],
  cyanBright: [96, 39],
  whiteBright: [97, 39],
  bgGray: [100, 49],
  bgRedBright: [101, 49],
  bgGreenBright: [102, 49],
  bgYellowBright: [103, 49],
  bgBlueBright: [104, 49],
  bgMagentaBright: [105, 49],
  bgCyanBright: [106, 49],
  bgWhiteBright: [107, 49],
};

function codesOf(format: string): readonly [on: number, off: number] {
  let name = format;
  if (name === "grey" || name === "blackBright") name = "gray";
  else if (name === "bgGrey" || name === "bgBlackBright") name = "bgGray";
  const found = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(CODES).map((each) => `'${each}'`);
  const message = `The argument 'format' must be one of: ${names.join(", ")}. Received ${inspect(format)}`;
  throw new TypeError("ERR_INVALID_ARG_VALUE", message);
}

function escape(code: number): string {
  return `\u001b[${code}m`;
}

function wantsColours(stream: StyleTextOptions["stream"]): boolean {
  const forced = hostEnvironment("FORCE_COLOR");
  if (forced !== undefined) return forced !== "0";
  return (stream ?? process.stdout).isTTY === true;
}

export function styleText(
  format: TextFormat | readonly TextFormat[],
  text: string,
  options?: StyleTextOptions,
): string {
  if (typeof format !== "string") {
    let left = "";
    let right = "";
    for (const each of format) {
      const [on, off] = codesOf(each);
      left += escape(on);
      right = escape(off) + right;
    }
    return left + text + right;
  }
  const [on, off] = codesOf(format);
  if (options?.validateStream !== false && !wantsColours(options?.stream)) return text;
  return escape(on) + text + escape(off);
}

const ESCAPE = 0x1b;
const CSI = 0x9b;

/** Without the sequences that a terminal takes for commands. */
export function stripVTControlCharacters(str: string): string {
  if (!mayHoldControls(str)) return str;
  return str.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u001B\u009B][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d/#&.:=?%@~_]*)*)?(?:\u0007|\u001B\u005C|\u009C))|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]))/g,
    "",
  );
}

function mayHoldControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === ESCAPE || unit === CSI) return true;
  }
  return false;
}
