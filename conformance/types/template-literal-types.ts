type Ev = "click" | "focus";
type Handler = `on${Capitalize<Ev>}`;
const handlers: Record<Handler, () => string> = {
  onClick: () => "clicked",
  onFocus: () => "focused",
};
function fire(e: Ev): string {
  const k = `on${e[0]!.toUpperCase()}${e.slice(1)}` as Handler;
  return handlers[k]();
}
console.log(fire("click"), fire("focus"));
type Px = `${number}px`;
const w: Px = "10px";
const ver: `v${number}.${number}` = "v1.2";
console.log(parseInt(w), ver.split(".").length);
type Path = "/users" | `/users/${string}`;
const paths: Path[] = ["/users", "/users/1", "/users/a/b"];
console.log(paths.map((p) => p.split("/").length).join());
