class Button {
  clicks = 1;
  label = "ok";
  show(): string {
    return this.label + this.clicks;
  }
}
function attempt(name: string, f: () => unknown): void {
  try {
    console.log(name, String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
}
const other: { items: number[] } = { items: [1] };
const { show } = new Button();
attempt("fitting", () => show.call(new Button()));
attempt("call", () => show.call(other));
attempt("cast", () => show.call({ label: "no", clicks: 2, show } as Button));
attempt("bind", () => show.bind(other)());
attempt("property", () => ({ ...other, show }).show());
const literal = {
  text: "literal",
  read(): string {
    return this.text;
  },
};
attempt("literal", () => literal.read.call(other));
