// Redux-like store: reducers, immutable updates by spread, selectors, undo history, middleware.
interface Todo {
  readonly id: number;
  readonly title: string;
  readonly done: boolean;
  readonly tags: readonly string[];
}
interface State {
  readonly todos: readonly Todo[];
  readonly filter: "all" | "open" | "done";
  readonly nextId: number;
  readonly stats: Readonly<Record<string, number>>;
}
type Action =
  | { type: "add"; title: string; tags?: string[] }
  | { type: "toggle"; id: number }
  | { type: "rename"; id: number; title: string }
  | { type: "remove"; id: number }
  | { type: "filter"; filter: State["filter"] }
  | { type: "undo" };
type Reducer<S, A> = (state: S, action: A) => S;
type Middleware<S, A> = (store: { getState(): S }) => (next: (a: A) => void) => (a: A) => void;
const initial: State = { todos: [], filter: "all", nextId: 1, stats: {} };
const bump = (stats: State["stats"], key: string): State["stats"] => ({
  ...stats,
  [key]: (stats[key] ?? 0) + 1,
});
const reducer: Reducer<State, Action> = (state, action) => {
  switch (action.type) {
    case "add": {
      const { title, tags = [] } = action;
      return {
        ...state,
        todos: [...state.todos, { id: state.nextId, title, done: false, tags }],
        nextId: state.nextId + 1,
        stats: bump(state.stats, "add"),
      };
    }
    case "toggle":
      return {
        ...state,
        todos: state.todos.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t)),
        stats: bump(state.stats, "toggle"),
      };
    case "rename":
      return {
        ...state,
        todos: state.todos.map((t) => (t.id === action.id ? { ...t, title: action.title } : t)),
      };
    case "remove":
      return {
        ...state,
        todos: state.todos.filter(({ id }) => id !== action.id),
        stats: bump(state.stats, "remove"),
      };
    case "filter":
      return { ...state, filter: action.filter };
    case "undo":
      return state;
  }
};
function createStore<S, A extends { type: string }>(
  reduce: Reducer<S, A>,
  init: S,
  ...middlewares: Middleware<S, A>[]
) {
  let state = init;
  const listeners: ((s: S) => void)[] = [];
  const getState = (): S => state;
  let dispatch = (action: A): void => {
    state = reduce(state, action);
    listeners.forEach((l) => l(state));
  };
  for (const m of [...middlewares].reverse()) dispatch = m({ getState })(dispatch);
  return {
    getState,
    dispatch: (a: A) => dispatch(a),
    subscribe(l: (s: S) => void) {
      listeners.push(l);
      return () => {
        listeners.splice(listeners.indexOf(l), 1);
      };
    },
  };
}
function undoable<S, A extends { type: string }>(
  reduce: Reducer<S, A>,
  limit: number,
): Reducer<{ past: readonly S[]; present: S }, A> {
  return ({ past, present }, action) => {
    if (action.type === "undo") {
      const previous = past.at(-1);
      return previous === undefined
        ? { past, present }
        : { past: past.slice(0, -1), present: previous };
    }
    const next = reduce(present, action);
    return next === present
      ? { past, present }
      : { past: [...past, present].slice(-limit), present: next };
  };
}
function createSelector<S, A, R>(
  input: (s: S) => A,
  compute: (a: A) => R,
): ((s: S) => R) & { runs(): number } {
  let last: { input: A; result: R } | undefined;
  let runs = 0;
  const select = (s: S): R => {
    const i = input(s);
    if (last === undefined || last.input !== i) {
      runs++;
      last = { input: i, result: compute(i) };
    }
    return last.result;
  };
  return Object.assign(select, { runs: () => runs });
}
const log: string[] = [];
const logger: Middleware<{ past: readonly State[]; present: State }, Action> =
  (store) => (next) => (action) => {
    const before = store.getState().present.todos.length;
    next(action);
    const after = store.getState().present.todos.length;
    if (before !== after && log.length < 8) log.push(`${action.type}: ${before} -> ${after}`);
  };
const store = createStore(undoable(reducer, 20), { past: [], present: initial }, logger);
let notifications = 0;
const stop = store.subscribe(() => {
  notifications++;
});
const open = createSelector(
  (s: State) => s.todos,
  (todos) => todos.filter((t) => !t.done).length,
);
let seed = 1,
  sum = 0;
const rnd = (n: number): number => {
  seed = (seed * 16807) % 2147483647;
  return seed % n;
};
for (let i = 0; i < 900; i++) {
  const { present } = store.getState();
  const r = rnd(10);
  const id = present.todos[rnd(Math.max(1, present.todos.length))]?.id ?? -1;
  if (r < 3 || present.todos.length < 5)
    store.dispatch({ type: "add", title: `Task ${i}`, ...(i % 2 ? { tags: ["odd"] } : {}) });
  else if (r < 6) store.dispatch({ type: "toggle", id });
  else if (r < 7) store.dispatch({ type: "rename", id, title: `Renamed ${i}` });
  else if (r < 9 && present.todos.length > 3) store.dispatch({ type: "remove", id });
  else
    store.dispatch(
      i % 3
        ? { type: "undo" }
        : { type: "filter", filter: (["all", "open", "done"] as const)[i % 3]! },
    );
  sum += open(store.getState().present);
  if (i === 700) stop();
}
const end = store.getState().present;
console.log(end.todos.length, end.filter, end.nextId, notifications, sum, open.runs());
console.log(
  Object.entries(end.stats)
    .map(([k, v]) => `${k}=${v}`)
    .join(" "),
  initial.todos.length,
);
console.log(log.join("; "));
console.log(JSON.stringify(end.todos.slice(0, 2)));
