// EventTarget, CustomEvent, AbortController and AbortSignal.
const t = new EventTarget();
const l = (e: Event) => console.log("got", e.type, e.target === t, e.eventPhase);
t.addEventListener("a", l);
t.addEventListener("a", l);
t.addEventListener("a", {
  handleEvent(e: Event) {
    console.log("obj", e.type, e.cancelable);
    e.preventDefault();
  },
});
t.addEventListener("a", () => console.log("once"), { once: true });
console.log(t.dispatchEvent(new Event("a", { cancelable: true })));
t.removeEventListener("a", l);
console.log(t.dispatchEvent(new Event("a")));
const c = new CustomEvent("c", { detail: { x: 1 } });
t.addEventListener("c", (e) => console.log((e as CustomEvent<{ x: number }>).detail.x));
t.dispatchEvent(c);
const ac = new AbortController();
console.log(ac, ac.signal.aborted);
ac.signal.addEventListener("abort", () => console.log("aborted", ac.signal.reason.name));
ac.signal.onabort = function (e) {
  console.log("onabort", e.type, this === ac.signal);
};
ac.abort();
ac.abort();
console.log(ac.signal);
try {
  ac.signal.throwIfAborted();
} catch (e) {
  console.log(String(e), (e as DOMException).code);
}
const s = AbortSignal.any([new AbortController().signal, AbortSignal.abort("why")]);
console.log(s.aborted, s.reason);
const p = new AbortController();
const any = AbortSignal.any([p.signal, AbortSignal.timeout(100000)]);
any.addEventListener("abort", () => console.log("any", any.reason));
p.abort(42);
const ts = AbortSignal.timeout(5);
ts.addEventListener("abort", () => console.log(ts.reason.message, ts.reason.name));
setTimeout(() => console.log("end"), 30);
class Store extends EventTarget {
  set(v: number) {
    this.dispatchEvent(new CustomEvent("set", { detail: v }));
  }
}
const st = new Store();
st.addEventListener("set", (e) => {
  if (e instanceof CustomEvent) console.log(e.detail);
});
st.set(3);
console.log(t, st);
