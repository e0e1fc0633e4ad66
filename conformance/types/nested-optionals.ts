interface Cfg {
  server?: { tls?: { cert?: string; ports?: number[] } | null; host?: string };
}
const cs: Cfg[] = [
  {},
  { server: {} },
  { server: { tls: null } },
  { server: { tls: {} } },
  { server: { host: "h", tls: { cert: "c", ports: [1, 2] } } },
];
for (const c of cs)
  console.log(
    c.server?.tls?.cert ?? "none",
    c.server?.tls?.ports?.[1] ?? -1,
    c.server?.host?.length ?? 0,
    c.server?.tls === null,
    c.server?.tls === undefined,
  );
const set = (c: Cfg, port: number): number => {
  const s = (c.server ??= {});
  const t = (s.tls ??= {});
  (t.ports ??= []).push(port);
  return t.ports.length;
};
console.log(cs.map((c) => set(c, 9)).join(), JSON.stringify(cs));
