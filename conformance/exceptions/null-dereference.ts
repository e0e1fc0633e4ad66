const attempt = (f: () => unknown): void => {
  try {
    console.log("ok", f());
  } catch (e) {
    console.log(e instanceof TypeError, (e as Error).name);
  }
};
interface N {
  next: N | null;
  v: number;
}
const n: N = { next: null, v: 1 };
attempt(() => n.next!.v);
attempt(() => n.next!.next);
const m = new Map<string, N>();
attempt(() => m.get("x")!.v);
attempt(() => {
  m.get("x")!.v = 5;
});
const u: { f?: () => number } = {};
attempt(() => u.f!());
attempt(() => (JSON.parse("null") as N | null)!.v);
