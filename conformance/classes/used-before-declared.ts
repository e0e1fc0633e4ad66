function attempt(f: () => unknown): void {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
attempt(() => new Late().v);
attempt(() => Late.make().v);
attempt(() => Late.count);
attempt(() => [Late].length);
class Late {
  static count = 2;
  v = 1;
  static make(): Late {
    return new Late();
  }
  static self = new Late().v + Late.count;
}
attempt(() => new Late().v + Late.make().v + Late.count + Late.self);
attempt(() => [Late].length);
