function parseLine(line: string): string[] {
  const fields: string[] = [];
  const field = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  for (const m of line.matchAll(field)) {
    const quoted: string | undefined = m[1];
    fields.push(quoted === undefined ? (m[2] ?? "") : quoted.replace(/""/g, '"'));
  }
  return fields;
}
console.log(parseLine('a,"b, ""c""",,d'));
