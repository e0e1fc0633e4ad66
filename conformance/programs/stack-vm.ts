type Instruction =
  | { op: "push"; value: number }
  | { op: "load" | "store"; slot: number }
  | { op: "jump" | "jumpIfZero"; to: number }
  | { op: "call"; name: string }
  | { op: "add" | "sub" | "mul" | "less" | "print" | "ret" | "dup" };
class Trap extends Error {
  constructor(
    message: string,
    readonly pc: number,
  ) {
    super(`${message} at ${pc}`);
    this.name = "Trap";
  }
}
function assemble(source: string): { code: Map<string, Instruction[]>; main: string } {
  const code = new Map<string, Instruction[]>();
  let current: Instruction[] | undefined;
  let labels = new Map<string, number>();
  let fixups: (() => void)[] = [];
  const finish = (): void => {
    for (const f of fixups) f();
    labels = new Map();
    fixups = [];
  };
  let main = "";
  for (const raw of source.split("\n")) {
    const [word = "", arg = ""] = raw.trim().split(" ");
    if (word === "" || word.startsWith(";")) continue;
    if (word === "fn") {
      finish();
      current = [];
      code.set(arg, current);
      main ||= arg;
      continue;
    }
    if (!current) throw new Error("code outside a function");
    const list = current;
    if (word.endsWith(":")) {
      labels.set(word.slice(0, -1), list.length);
      continue;
    }
    switch (word) {
      case "push":
        list.push({ op: word, value: Number(arg) });
        break;
      case "load":
      case "store":
        list.push({ op: word, slot: parseInt(arg, 10) });
        break;
      case "jump":
      case "jumpIfZero": {
        const target = { op: word, to: -1 } as { op: "jump" | "jumpIfZero"; to: number };
        const known = labels;
        list.push(target);
        fixups.push(() => {
          const to = known.get(arg);
          if (to === undefined) throw new Error(`no label ${arg}`);
          target.to = to;
        });
        break;
      }
      case "call":
        list.push({ op: word, name: arg });
        break;
      case "add":
      case "sub":
      case "mul":
      case "less":
      case "print":
      case "ret":
      case "dup":
        list.push({ op: word });
        break;
      default:
        throw new Error(`unknown instruction '${word}'`);
    }
  }
  finish();
  return { code, main };
}
class Machine {
  private readonly stack: number[] = [];
  readonly output: number[] = [];
  steps = 0;
  constructor(
    private readonly code: ReadonlyMap<string, readonly Instruction[]>,
    private readonly limit = 100000,
  ) {}
  private pop(pc: number): number {
    const v = this.stack.pop();
    if (v === undefined) throw new Trap("stack underflow", pc);
    return v;
  }
  run(name: string, ...args: number[]): number {
    const body = this.code.get(name);
    if (!body) throw new Trap(`no function ${name}`, -1);
    const locals = [...args];
    for (let pc = 0; pc < body.length; pc++) {
      if (++this.steps > this.limit) throw new Trap("step limit", pc);
      const i = body[pc]!;
      switch (i.op) {
        case "push":
          this.stack.push(i.value);
          break;
        case "dup": {
          const v = this.pop(pc);
          this.stack.push(v, v);
          break;
        }
        case "load":
          this.stack.push(locals[i.slot] ?? 0);
          break;
        case "store":
          while (locals.length <= i.slot) locals.push(0);
          locals[i.slot] = this.pop(pc);
          break;
        case "add": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(a + b);
          break;
        }
        case "sub": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(a - b);
          break;
        }
        case "mul": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(a * b);
          break;
        }
        case "less": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(Number(a < b));
          break;
        }
        case "jump":
          pc = i.to - 1;
          break;
        case "jumpIfZero":
          if (this.pop(pc) === 0) pc = i.to - 1;
          break;
        case "print":
          this.output.push(this.pop(pc));
          break;
        case "call":
          this.stack.push(this.run(i.name, this.pop(pc)));
          break;
        case "ret":
          return this.pop(pc);
      }
    }
    return 0;
  }
}
const programs: Record<string, string> = {
  sum: "fn main\npush 0\nstore 1\nloop:\nload 0\njumpIfZero done\nload 1\nload 0\nadd\nstore 1\nload 0\npush 1\nsub\nstore 0\njump loop\ndone:\nload 1\nret",
  fact: "fn main\nload 0\ncall f\ndup\nprint\nret\nfn f\nload 0\npush 2\nless\njumpIfZero rec\npush 1\nret\nrec:\nload 0\nload 0\npush 1\nsub\ncall f\nmul\nret",
  underflow: "fn main\nadd\nret",
  forever: "fn main\na:\njump a",
  missing: "fn main\npush 1\ncall nope",
  bad: "fn main\nfrob",
  label: "fn main\njump x",
};
for (const [name, source] of Object.entries(programs)) {
  try {
    const { code, main } = assemble(source);
    const m = new Machine(code);
    const result = m.run(main, 10);
    console.log(name, result, m.steps, m.output.join());
  } catch (e) {
    console.log(name, e instanceof Trap ? `trap ${e.pc}: ${e.message}` : String(e));
  }
}
