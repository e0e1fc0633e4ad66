/**
 * node/internal/terminal-codes.ts — what makes a terminal move its cursor and clear what is on it, and
 * how many colours it has.
 */
import { RangeError } from "../../web/coded-error.ts";

export type Direction = -1 | 0 | 1;

export function lineCleared(direction: Direction): string {
  return direction < 0 ? "\x1b[1K" : direction > 0 ? "\x1b[0K" : "\x1b[2K";
}

export const SCREEN_DOWN_CLEARED = "\x1b[0J";

export function cursorPlaced(x: number, y: number | undefined): string {
  if (Number.isNaN(x)) throw invalid("x", x);
  if (y !== undefined && Number.isNaN(y)) throw invalid("y", y);
  return y === undefined ? `\x1b[${x + 1}G` : `\x1b[${y + 1};${x + 1}H`;
}

export function cursorMoved(dx: number, dy: number): string {
  let text = "";
  if (dx < 0) text += `\x1b[${-dx}D`;
  else if (dx > 0) text += `\x1b[${dx}C`;
  if (dy < 0) text += `\x1b[${-dy}A`;
  else if (dy > 0) text += `\x1b[${dy}B`;
  return text;
}

function invalid(name: string, value: number): RangeError {
  return new RangeError(
    "ERR_INVALID_ARG_VALUE",
    `The argument '${name}' is invalid. Received ${value}`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

const CI_NAMES = [
  "APPVEYOR",
  "BUILDKITE",
  "CIRCLECI",
  "DRONE",
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "TRAVIS",
];

/** As Node guesses: 1, 4, 8 or 24 bits. */
export function colorDepth(env: Environment): number {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) {
    if (forced === "" || forced === "1" || forced === "true") return 4;
    return forced === "2" ? 8 : forced === "3" ? 24 : 1;
  }
  const isOff = env["NODE_DISABLE_COLORS"] !== undefined || env["NO_COLOR"] !== undefined;
  if (isOff || env["TERM"] === "dumb") return 1;
  if (env["TMUX"]) return 8;
  if (env["CI"]) {
    const isKnown = CI_NAMES.some((name) => env[name] !== undefined);
    return isKnown || env["CI_NAME"] === "codeship" ? 8 : 1;
  }
  const teamCity = env["TEAMCITY_VERSION"];
  if (teamCity !== undefined) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(teamCity) ? 4 : 1;
  const program = depthOfProgram(env);
  if (program !== undefined) return program;
  const colorTerm = env["COLORTERM"];
  if (colorTerm === "truecolor" || colorTerm === "24bit") return 24;
  return depthOfTerminal(env["TERM"] ?? "") ?? (colorTerm ? 4 : 1);
}

function depthOfProgram(env: Environment): number | undefined {
  const version = env["TERM_PROGRAM_VERSION"];
  switch (env["TERM_PROGRAM"]) {
    case "iTerm.app":
      return !version || /^[0-2]\./.test(version) ? 8 : 24;
    case "HyperTerm":
    case "MacTerm":
      return 24;
    case "Apple_Terminal":
      return 8;
    default:
      return undefined;
  }
}

function depthOfTerminal(name: string): number | undefined {
  if (name.startsWith("xterm-256")) return 8;
  const term = name.toLowerCase();
  if (term === "mosh" || term === "rxvt-unicode-24bit" || term === "terminator") return 24;
  const known =
    /ansi|color|linux|^con[0-9]*x[0-9]|^rxvt|^screen|^xterm|^vt100|^(?:eterm|cons25|console|cygwin|dtterm|gnome|hurd|jfbterm|konsole|kterm|mlterm|putty|st)$/;
  return known.test(term) ? 4 : undefined;
}
