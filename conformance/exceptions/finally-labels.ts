const log: string[] = [];
outer: for (let i = 0; i < 3; i++) {
  try {
    for (let j = 0; j < 3; j++) {
      try {
        log.push(`${i}${j}`);
        if (j === 1) continue outer;
        if (i === 2) break outer;
      } finally {
        log.push("f" + j);
      }
    }
  } finally {
    log.push("F" + i);
  }
}
console.log(log.join(" "));
l: {
  try {
    break l;
  } finally {
    console.log("fin l");
  }
}
function f(): string {
  a: try {
    try {
      return "1";
    } finally {
      break a;
    }
  } finally {
    console.log("second");
  }
  return "fell out";
}
console.log(f());
sw: switch (1 as number) {
  case 1:
    try {
      break sw;
    } finally {
      console.log("fin sw");
    }
  case 2:
    console.log("never");
}
