type State = "start" | "num" | "op" | "end";
function check(s: string): string {
  let state: State = "start";
  let i = 0;
  for (;;) {
    const c = s[i] ?? "";
    switch (state) {
      case "start":
        state = c >= "0" && c <= "9" && c !== "" ? "num" : "end";
        if (state === "end") return `bad at ${i}`;
        continue;
      case "num":
        if (c === "") return "ok";
        if (c >= "0" && c <= "9") {
          i++;
          continue;
        }
        state = "op";
        break;
      case "op":
        if (c !== "+" && c !== "-") return `bad op ${c}`;
        i++;
        state = "start";
        break;
    }
  }
}
for (const s of ["1", "12+3", "1+", "+1", "1*2", "", "9-8-7"])
  console.log(JSON.stringify(s), check(s));
