type Reducer<S, A> = (state: S, action: A) => S;
interface Todo {
  readonly id: number;
  readonly text: string;
  readonly done: boolean;
  readonly tags?: readonly string[];
}
interface State {
  readonly todos: readonly Todo[];
  readonly filter: "all" | "open" | "done";
  readonly nextId: number;
}
type Action =
  | { type: "add"; text: string; tags?: string[] }
  | { type: "toggle"; id: number }
  | { type: "filter"; by: State["filter"] }
  | { type: "remove"; id: number }
  | { type: "clear" };
function reducer(state: State, action: Action): State {
  switch (action.type) {
    case "add":
      return {
        ...state,
        nextId: state.nextId + 1,
        todos: [
          ...state.todos,
          {
            id: state.nextId,
            text: action.text,
            done: false,
            ...(action.tags ? { tags: action.tags } : {}),
          },
        ],
      };
    case "toggle":
      return {
        ...state,
        todos: state.todos.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t)),
      };
    case "remove": {
      const todos = state.todos.filter((t) => t.id !== action.id);
      return todos.length === state.todos.length ? state : { ...state, todos };
    }
    case "filter":
      return state.filter === action.by ? state : { ...state, filter: action.by };
    case "clear":
      return { ...state, todos: state.todos.filter((t) => !t.done) };
  }
}
type Middleware<S, A> = (get: () => S) => (next: (a: A) => void) => (a: A) => void;
class Store<S, A> {
  #state: S;
  readonly #listeners = new Set<(now: S, before: S) => void>();
  readonly dispatch: (action: A) => void;
  constructor(
    private readonly reduce: Reducer<S, A>,
    initial: S,
    ...middleware: Middleware<S, A>[]
  ) {
    this.#state = initial;
    this.dispatch = middleware.reduceRight<(a: A) => void>(
      (next, m) => m(() => this.#state)(next),
      (a) => this.#apply(a),
    );
  }
  get state(): S {
    return this.#state;
  }
  #apply(action: A): void {
    const before = this.#state;
    this.#state = this.reduce(before, action);
    if (this.#state !== before) for (const l of [...this.#listeners]) l(this.#state, before);
  }
  subscribe(l: (now: S, before: S) => void): () => boolean {
    this.#listeners.add(l);
    return () => this.#listeners.delete(l);
  }
  select<T>(
    pick: (s: S) => T,
    onChange: (t: T) => void,
    same: (a: T, b: T) => boolean = Object.is,
  ): () => boolean {
    let last = pick(this.#state);
    return this.subscribe((s) => {
      const next = pick(s);
      if (!same(last, next)) {
        last = next;
        onChange(next);
      }
    });
  }
}
const log: string[] = [];
const logger: Middleware<State, Action> = (get) => (next) => (a) => {
  const before = get().todos.length;
  next(a);
  log.push(`${a.type} ${before}->${get().todos.length}`);
};
const guard: Middleware<State, Action> = () => (next) => (a) => {
  if (a.type === "add" && a.text.trim() === "") throw new Error("empty text");
  next(a);
};
const store = new Store(reducer, { todos: [], filter: "all", nextId: 1 } as State, logger, guard);
const visible = (s: State): readonly Todo[] =>
  s.todos.filter((t) => s.filter === "all" || t.done === (s.filter === "done"));
const stop = store.select(
  (s) =>
    visible(s)
      .map((t) => t.id)
      .join(),
  (ids) => console.log("visible:", ids || "(none)"),
);
store.subscribe((now, before) => {
  if (now.filter !== before.filter) console.log("filter", before.filter, "->", now.filter);
});
store.dispatch({ type: "add", text: "write", tags: ["work"] });
store.dispatch({ type: "add", text: "read" });
store.dispatch({ type: "toggle", id: 1 });
store.dispatch({ type: "filter", by: "open" });
store.dispatch({ type: "filter", by: "open" });
try {
  store.dispatch({ type: "add", text: "  " });
} catch (e) {
  console.log((e as Error).message);
}
store.dispatch({ type: "toggle", id: 2 });
store.dispatch({ type: "remove", id: 99 });
console.log(stop(), stop());
store.dispatch({ type: "clear" });
store.dispatch({ type: "filter", by: "all" });
console.log(log.join("; "), JSON.stringify(store.state), visible(store.state).length);
