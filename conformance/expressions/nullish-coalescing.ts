function pick<T>(x: T | null | undefined, d: T): T {
  return x ?? d;
}
console.log(
  pick<number>(0, 5),
  pick<number>(null, 5),
  pick<number>(undefined, 5),
  pick("", "d"),
  pick<string>(null, "d"),
);
console.log(pick<boolean>(false, true), pick<number>(NaN, 1));
const log: string[] = [];
function side<T>(name: string, v: T): T {
  log.push(name);
  return v;
}
console.log(
  side<number | null>("a", 1) ?? side("b", 2),
  side<number | null>("c", null) ?? side("d", 4),
  log.join(""),
);
const config: { port?: number; host?: string | null } = { host: null };
console.log(config.port ?? 8080, config.host ?? "localhost", config.port ?? config.host ?? "none");
const table: Record<string, number> = { zero: 0 };
console.log(table["zero"] ?? -1, table["none"] ?? -1);
