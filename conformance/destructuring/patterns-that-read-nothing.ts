// A pattern without properties still wants an object.
const attempt = (run: () => void): void => {
  try {
    run();
    console.log("no error");
  } catch (error) {
    console.log(error instanceof TypeError);
  }
};
function empty({}: any): void {}
function defaulted({}: any = null as any): void {}
for (const value of [undefined, null, 0, "", {}] as any[]) {
  attempt(() => empty(value));
  attempt(() => defaulted(value));
  attempt(() => {
    const {} = value;
  });
  attempt(() => {
    const { ...all } = value;
    console.log(all);
  });
  attempt(() => {
    ({} = value);
  });
}
