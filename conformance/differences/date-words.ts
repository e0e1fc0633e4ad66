// @env TZ=America/Sao_Paulo
const d = new Date(0);
console.log(d.toString());
for (const write of [
  (): string => d.toLocaleDateString("de-DE"),
  (): string => d.toLocaleDateString("en-US", { month: "long" }),
  (): string => d.toLocaleDateString("en-US"),
]) {
  try {
    console.log(write());
  } catch (e) {
    console.log(String(e));
  }
}
