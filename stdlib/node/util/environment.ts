/**
 * node/util/environment.ts — util.parseEnv: the text of a `.env` file.
 */
const LINE =
  /^\s*(?:export\s+)?([\w.-]+)\s*=[^\S\n]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\n#]*))[^\n]*$/gm;

export function parseEnv(content: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const match of content.replace(/\r\n?/g, "\n").matchAll(LINE)) {
    const groups: readonly (string | undefined)[] = match;
    const name = groups[1];
    if (name === undefined) continue;
    const double = groups[2]?.replaceAll("\\n", "\n");
    values[name] = double ?? groups[3] ?? groups[4] ?? groups[5]?.trim() ?? "";
  }
  return values;
}
