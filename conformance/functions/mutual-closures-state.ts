function machine(): { on: (e: string) => string } {
  type S = (e: string) => S;
  let log = "";
  const idle: S = (e) => {
    log += "i";
    return e === "start" ? running : idle;
  };
  const running: S = (e) => {
    log += "r";
    return e === "stop" ? stopped : e === "pause" ? paused : running;
  };
  const paused: S = (e) => {
    log += "p";
    return e === "start" ? running : paused;
  };
  const stopped: S = () => {
    log += "s";
    return stopped;
  };
  let cur = idle;
  return {
    on: (e) => {
      cur = cur(e);
      return log;
    },
  };
}
const m = machine();
for (const e of ["x", "start", "pause", "start", "stop", "start"]) console.log(e, m.on(e));
