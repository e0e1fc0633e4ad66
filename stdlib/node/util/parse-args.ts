/**
 * node/util/parse-args.ts — util.parseArgs: a command line as tokens, the tokens as values.
 */
import { unsafeCast } from "tsuk:intrinsics";
import { inspect } from "../../ecma/inspect.ts";
import { TypeError } from "../../web/coded-error.ts";
import type {
  OptionToken,
  ParseArgsConfig,
  ParseArgsOptionConfig,
  ParseArgsOptionsConfig,
  ParsedResults,
  Token,
} from "./parse-args-types.ts";

type OptionValue = string | boolean | (string | boolean)[] | undefined;

interface Results {
  values: Record<string, OptionValue>;
  positionals: string[];
  tokens?: Token[];
}

export function parseArgs<T extends ParseArgsConfig>(config?: T): ParsedResults<T> {
  return unsafeCast<ParsedResults<T>>(parse(config ?? {}));
}

function parse(config: ParseArgsConfig): Results {
  const strict = config.strict ?? true;
  const allowPositionals = config.allowPositionals ?? !strict;
  const options = config.options ?? {};
  checkOptions(options);
  const tokens = tokensOf(config.args ?? process.argv.slice(2), options);
  const values = Object.create(null) as Record<string, OptionValue>;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option") {
      if (strict) checkUsage(token, options, allowPositionals, config.allowNegative ?? false);
      store(token, options, values, config.allowNegative ?? false);
    } else if (token.kind === "positional") {
      if (!allowPositionals) {
        throw new TypeError(
          "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL",
          `Unexpected argument '${token.value}'. This command does not take positional arguments`,
        );
      }
      positionals.push(token.value);
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
  }
  return config.tokens === true ? { values, positionals, tokens } : { values, positionals };
}

function optionOf(
  options: ParseArgsOptionsConfig,
  name: string,
): ParseArgsOptionConfig | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

function checkOptions(options: ParseArgsOptionsConfig): void {
  for (const [name, { short }] of Object.entries(options)) {
    if (short === undefined || short.length === 1) continue;
    throw new TypeError(
      "ERR_INVALID_ARG_VALUE",
      `The property 'options.${name}.short' must be a single character. Received ${inspect(short)}`,
    );
  }
}

// ------------------------------------------------------------ tokens

function longName(short: string, options: ParseArgsOptionsConfig): string {
  const found = Object.entries(options).find(([, option]) => option.short === short);
  return found === undefined ? short : found[0];
}

function takesValue(name: string, options: ParseArgsOptionsConfig): boolean {
  return optionOf(options, name)?.type === "string";
}

function tokensOf(args: readonly string[], options: ParseArgsOptionsConfig): Token[] {
  const tokens: Token[] = [];
  const rest = [...args];
  let index = -1;
  /** Options of a group such as -xyz that are still to come: they are one argument. */
  let grouped = 0;
  const addOption = (name: string, rawName: string): void => {
    let value: string | undefined;
    let inlineValue: boolean | undefined;
    const at = index;
    if (takesValue(name, options) && rest.length > 0) {
      value = rest.shift();
      inlineValue = false;
      index++;
    }
    tokens.push({ kind: "option", name, rawName, index: at, value, inlineValue });
  };
  while (rest.length > 0) {
    const arg = rest.shift() ?? "";
    if (grouped > 0) grouped--;
    else index++;
    if (arg === "--") {
      tokens.push({ kind: "option-terminator", index });
      for (const value of rest) {
        index++;
        tokens.push({ kind: "positional", index, value });
      }
      break;
    }
    if (arg.length < 2 || !arg.startsWith("-")) {
      tokens.push({ kind: "positional", index, value: arg });
    } else if (!arg.startsWith("--")) {
      const name = longName(arg.charAt(1), options);
      if (arg.length === 2) {
        addOption(name, arg);
      } else if (takesValue(name, options)) {
        const rawName = arg.slice(0, 2);
        const value = arg.slice(2);
        tokens.push({ kind: "option", name, rawName, index, value, inlineValue: true });
      } else {
        const expanded = expandGroup(arg, options);
        rest.unshift(...expanded);
        grouped = expanded.length;
      }
    } else {
      const equals = arg.indexOf("=", 3);
      if (equals < 0) {
        addOption(arg.slice(2), arg);
      } else {
        const name = arg.slice(2, equals);
        const value = arg.slice(equals + 1);
        tokens.push({
          kind: "option",
          name,
          rawName: `--${name}`,
          index,
          value,
          inlineValue: true,
        });
      }
    }
  }
  return tokens;
}

/** -abfFILE is -a -b -fFILE, where f takes a value. */
function expandGroup(arg: string, options: ParseArgsOptionsConfig): string[] {
  const expanded: string[] = [];
  for (let i = 1; i < arg.length; i++) {
    const short = arg.charAt(i);
    if (takesValue(longName(short, options), options) && i < arg.length - 1) {
      expanded.push(`-${arg.slice(i)}`);
      break;
    }
    expanded.push(`-${short}`);
  }
  return expanded;
}

// ------------------------------------------------------------ values

function checkUsage(
  token: OptionToken,
  options: ParseArgsOptionsConfig,
  allowPositionals: boolean,
  allowNegative: boolean,
): void {
  const { rawName, value } = token;
  let name = token.name;
  let option = optionOf(options, name);
  if (option === undefined && allowNegative && name.startsWith("no-")) {
    name = name.slice(3);
    const positive = optionOf(options, name);
    if (positive?.type === "boolean") option = positive;
  }
  if (option === undefined) {
    const hint = allowPositionals
      ? ". To specify a positional argument starting with a '-', place it at the end of the " +
        `command after '--', as in '-- ${JSON.stringify(rawName)}`
      : "";
    const message = `Unknown option '${rawName}'${hint}`;
    throw new TypeError("ERR_PARSE_ARGS_UNKNOWN_OPTION", message);
  }
  const shown = `${option.short === undefined ? "" : `-${option.short}, `}--${name}`;
  if (option.type === "string" && value === undefined) {
    throw invalidValue(`Option '${shown} <value>' argument missing`);
  }
  if (option.type === "boolean" && value !== undefined) {
    throw invalidValue(`Option '${shown}' does not take an argument`);
  }
  if (
    token.inlineValue !== true &&
    value !== undefined &&
    value.length > 1 &&
    value.startsWith("-")
  ) {
    const example = rawName.startsWith("--")
      ? `'${rawName}=-XYZ'`
      : `'--${token.name}=-XYZ' or '${rawName}-XYZ'`;
    throw invalidValue(
      `Option '${rawName}' argument is ambiguous.\n` +
        `Did you forget to specify the option argument for '${rawName}'?\n` +
        `To specify an option argument starting with a dash use ${example}.`,
    );
  }
}

function invalidValue(message: string): TypeError {
  return new TypeError("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", message);
}

function store(
  token: OptionToken,
  options: ParseArgsOptionsConfig,
  values: Record<string, OptionValue>,
  allowNegative: boolean,
): void {
  if (token.name === "__proto__") return;
  let value: string | boolean = token.value ?? true;
  if (allowNegative && token.name.startsWith("no-") && token.value === undefined) {
    token.name = token.name.slice(3);
    value = false;
  }
  const { name } = token;
  if (optionOf(options, name)?.multiple !== true) {
    values[name] = value;
    return;
  }
  const known = values[name];
  if (Array.isArray(known)) known.push(value);
  else values[name] = [value];
}
