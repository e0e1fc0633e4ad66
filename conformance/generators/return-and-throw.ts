function* safe(): Generator<number, string> {
  for (;;) {
    try {
      yield 1;
      yield 2;
    } catch (e) {
      console.log("caught", (e as Error).message);
      yield 99;
    } finally {
      console.log("finally");
    }
  }
}
const s = safe();
console.log(s.next().value, s.throw(new Error("boom")).value, s.next().value, s.next().value);
const end = s.return("bye");
console.log(end.value, end.done, s.next().done);

function* cleanup(): Generator<string, string> {
  try {
    return "a";
  } finally {
    yield "cleanup";
  }
}
console.log([...cleanup()].join(), cleanup().next().value);

function* plain(): Generator<number, number> {
  console.log("never runs");
  yield 1;
  return 2;
}
const unstarted = plain();
console.log(unstarted.return(5).value, unstarted.next().done);
try {
  plain().throw(new RangeError("not started"));
} catch (e) {
  console.log(String(e));
}

function* fails(): Generator<number> {
  yield 1;
  throw new TypeError("inside");
}
const f = fails();
f.next();
try {
  f.next();
} catch (e) {
  console.log(String(e), f.next().done);
}

function* again(): Generator<number> {
  yield 1;
  try {
    running.next();
  } catch (e) {
    console.log(String(e));
  }
}
const running: Generator<number> = again();
console.log([...running].length);

function* nested(): Generator<number, void> {
  outer: for (let i = 0; i < 3; i++) {
    try {
      for (let j = 0; j < 3; j++) {
        try {
          if (j === 1) continue outer;
          yield i * 10 + j;
        } finally {
          yield -1;
        }
      }
    } finally {
      yield -2;
    }
  }
}
console.log([...nested()].join());
