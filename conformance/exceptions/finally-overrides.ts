function a(): number {
  try {
    return 1;
  } finally {
    return 2;
  }
}
function b(): number {
  try {
    throw new Error("lost");
  } finally {
    return 3;
  }
}
function c(): string {
  let s = "x";
  try {
    return s;
  } finally {
    s = "changed";
  }
}
function d(): string {
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) return "i" + i;
    } finally {
      if (i === 2) break;
    }
  }
  return "after loop";
}
function e(): string {
  let out = "";
  for (let i = 0; i < 3; i++) {
    try {
      if (i === 1) continue;
      out += i;
    } finally {
      out += "f";
    }
  }
  return out;
}
function g(): string {
  try {
    try {
      throw new Error("inner");
    } finally {
      throw new Error("outer");
    }
  } catch (x) {
    return (x as Error).message;
  }
}
function h(): number {
  let n = 0;
  while (true) {
    try {
      n++;
      if (n < 5) continue;
      return n;
    } finally {
      if (n === 5) n = 100;
      else n++;
    }
  }
}
const o = { v: 1 };
function k(): { v: number } {
  try {
    return o;
  } finally {
    o.v = 2;
  }
}
console.log(a(), b(), c(), d(), e(), g(), h(), k().v);
