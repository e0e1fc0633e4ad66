const log: string[] = [];
function level(n: number): void {
  try {
    if (n === 0) throw new RangeError("bottom");
    level(n - 1);
  } catch (e) {
    log.push(`c${n}`);
    if (n % 2) throw new Error(`wrap${n}`, { cause: e });
    throw e;
  } finally {
    log.push(`f${n}`);
  }
}
try {
  level(3);
} catch (e) {
  let x: unknown = e;
  while (x instanceof Error) {
    log.push(`${x.name}:${x.message}`);
    x = x.cause;
  }
}
console.log(log.join(" "));
try {
  try {
    throw 1;
  } catch (e) {
    throw (e as number) + 1;
  }
} catch (e) {
  console.log(e);
}
try {
  try {
    throw "a";
  } finally {
    console.log("cleanup");
  }
} catch (e) {
  console.log(e);
}
try {
  try {
    throw 1;
  } catch {
    try {
      throw 2;
    } catch (e) {
      console.log("in", e);
    }
    throw 3;
  }
} catch (e) {
  console.log("out", e);
}
