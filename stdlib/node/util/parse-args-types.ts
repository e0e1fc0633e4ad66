/**
 * node/util/parse-args-types.ts — what util.parseArgs is given and gives: the types of the options
 * follow from how they are declared, as in @types/node.
 */
export interface ParseArgsOptionConfig {
  type: "string" | "boolean";
  multiple?: boolean | undefined;
  short?: string | undefined;
  default?: string | boolean | string[] | boolean[] | undefined;
}

export interface ParseArgsOptionsConfig {
  [longOption: string]: ParseArgsOptionConfig;
}

export interface ParseArgsConfig {
  args?: readonly string[] | undefined;
  options?: ParseArgsOptionsConfig | undefined;
  strict?: boolean | undefined;
  allowPositionals?: boolean | undefined;
  allowNegative?: boolean | undefined;
  tokens?: boolean | undefined;
}

/** Of an option that is absent, the first; of one that may be absent, both. */
type IfDefaultsTrue<T, IfTrue, IfFalse> = T extends true
  ? IfTrue
  : T extends false
    ? IfFalse
    : IfTrue;
type IfDefaultsFalse<T, IfTrue, IfFalse> = T extends false
  ? IfFalse
  : T extends true
    ? IfTrue
    : IfFalse;

type ExtractOptionValue<
  T extends ParseArgsConfig,
  O extends ParseArgsOptionConfig,
> = IfDefaultsTrue<
  T["strict"],
  O["type"] extends "string" ? string : O["type"] extends "boolean" ? boolean : string | boolean,
  string | boolean
>;

type ApplyOptionalModifiers<
  O extends ParseArgsOptionsConfig,
  V extends Record<keyof O, unknown>,
> = { -readonly [LongOption in keyof O]?: V[LongOption] } & {
  [LongOption in keyof O as O[LongOption]["default"] extends NonNullable<unknown>
    ? LongOption
    : never]: V[LongOption];
} extends infer P
  ? { [K in keyof P]: P[K] }
  : never;

type ParsedValues<T extends ParseArgsConfig> = IfDefaultsTrue<
  T["strict"],
  unknown,
  { [longOption: string]: undefined | string | boolean }
> &
  (T["options"] extends ParseArgsOptionsConfig
    ? ApplyOptionalModifiers<
        T["options"],
        {
          [LongOption in keyof T["options"]]: IfDefaultsFalse<
            T["options"][LongOption]["multiple"],
            Array<ExtractOptionValue<T, T["options"][LongOption]>>,
            ExtractOptionValue<T, T["options"][LongOption]>
          >;
        }
      >
    : unknown);

type ParsedPositionals<T extends ParseArgsConfig> = IfDefaultsTrue<
  T["strict"],
  IfDefaultsFalse<T["allowPositionals"], string[], []>,
  IfDefaultsTrue<T["allowPositionals"], string[], []>
>;

export interface OptionToken {
  kind: "option";
  index: number;
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

export interface PositionalToken {
  kind: "positional";
  index: number;
  value: string;
}

export interface TerminatorToken {
  kind: "option-terminator";
  index: number;
}

export type Token = OptionToken | PositionalToken | TerminatorToken;

type PreciseParsedResults<T extends ParseArgsConfig> = IfDefaultsFalse<
  T["tokens"],
  { values: ParsedValues<T>; positionals: ParsedPositionals<T>; tokens: Token[] },
  { values: ParsedValues<T>; positionals: ParsedPositionals<T> }
>;

export type ParsedResults<T extends ParseArgsConfig> = ParseArgsConfig extends T
  ? {
      values: { [longOption: string]: undefined | string | boolean | Array<string | boolean> };
      positionals: string[];
      tokens?: Token[];
    }
  : PreciseParsedResults<T>;
