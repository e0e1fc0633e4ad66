// Objects made by spreading others: order, identity, properties that only some have.
interface State {
  readonly count: number;
  readonly name: string;
  readonly tags?: ReadonlySet<string>;
}

let state: State = { count: 0, name: "a" };
for (let i = 0; i < 4; i++) state = { ...state, count: state.count + i };
console.log(state, Object.keys(state).join(), state.tags === undefined);

const tagged: State = { ...state, ...(state.count > 2 ? { tags: new Set(["x"]) } : {}) };
const untagged: State = { ...state, ...(state.count > 99 ? { tags: new Set(["x"]) } : {}) };
console.log(tagged.tags?.has("x"), untagged.tags?.has("x"), "tags" in untagged);
const renamed: State = { ...tagged, name: "b" };
console.log(renamed.tags === tagged.tags, renamed.name, tagged.name);

const wider = { ...state, extra: [1, 2] };
console.log({ first: 0, ...wider, count: 9 }, { ...wider, ...{ name: null, last: true } });

type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };
const grow = (s: Shape): Shape =>
  s.kind === "circle" ? { ...s, r: s.r * 2 } : { ...s, side: s.side + 1 };
console.log(grow({ kind: "circle", r: 2 }), grow({ kind: "square", side: 2 }));

const wider2 = { id: 2, more: true };
const numbered = (o: { id: number }): { id: number; n: number } => ({ ...o, n: 1 });
console.log(numbered({ id: 1 }), numbered(wider2).n);

const left = { a: 1, b: 2 };
const right = { b: 3, a: 4 };
for (const o of [left, right]) console.log({ ...o, c: 5 });

const counter = { n: 1 };
console.log({ ...counter, k: counter.n++, ...counter });
const config = { host: "h", inner: { deep: { n: 1 } } };
const changed = { ...config, inner: { ...config.inner, deep: { ...config.inner.deep, n: 2 } } };
console.log(config.inner.deep.n, changed.inner.deep.n, JSON.stringify(changed));
const items = [1, 2, 3].map((id) => ({ id, done: false }));
console.log(items.map((item) => (item.id === 2 ? { ...item, done: true } : item)));
