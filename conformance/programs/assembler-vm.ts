// Stack VM with discriminated-union instructions and an assembler with labels.
type Instr =
  | { op: "push"; value: number }
  | { op: "add" | "sub" | "mul" | "lt" | "dup" | "pop" | "ret" | "print" | "mod" }
  | { op: "load" | "store"; slot: number }
  | { op: "jmp" | "jz" | "call"; target: number };
const enum Limits {
  MaxStack = 1024,
  MaxSteps = 100_000_000,
}
class VmError extends Error {
  constructor(
    message: string,
    readonly pc: number,
  ) {
    super(`${message} at pc=${pc}`);
  }
}
function assemble(source: string): Instr[] {
  const labels = new Map<string, number>();
  const lines = source
    .split("\n")
    .map((l) => l.split(";")[0]!.trim())
    .filter((l) => l.length > 0);
  let address = 0;
  for (const line of lines) {
    if (line.endsWith(":")) labels.set(line.slice(0, -1), address);
    else address++;
  }
  const program: Instr[] = [];
  for (const line of lines) {
    if (line.endsWith(":")) continue;
    const [op, arg] = line.split(" ");
    switch (op) {
      case "push":
        program.push({ op, value: Number(arg) });
        break;
      case "add":
      case "sub":
      case "mul":
      case "lt":
      case "dup":
      case "pop":
      case "ret":
      case "print":
      case "mod":
        program.push({ op });
        break;
      case "load":
      case "store":
        program.push({ op, slot: parseInt(arg ?? "", 10) });
        break;
      case "jmp":
      case "jz":
      case "call": {
        const target = labels.get(arg ?? "");
        if (target === undefined) throw new Error(`unknown label ${arg}`);
        program.push({ op, target });
        break;
      }
      default:
        throw new Error(`unknown instruction: ${op}`);
    }
  }
  return program;
}
class Vm {
  private readonly stack: number[] = [];
  private readonly calls: number[] = [];
  private readonly memory: number[] = new Array<number>(64).fill(0);
  readonly output: string[] = [];
  steps = 0;
  constructor(private readonly program: readonly Instr[]) {}
  private pop(pc: number): number {
    const v = this.stack.pop();
    if (v === undefined) throw new VmError("stack underflow", pc);
    return v;
  }
  run(): void {
    let pc = 0;
    while (pc < this.program.length) {
      if (++this.steps > Limits.MaxSteps) throw new VmError("step limit", pc);
      if (this.stack.length > Limits.MaxStack) throw new VmError("stack overflow", pc);
      const i = this.program[pc]!;
      switch (i.op) {
        case "push":
          this.stack.push(i.value);
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
          this.stack.push((a * b) % 1000003);
          break;
        }
        case "mod": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(a % b);
          break;
        }
        case "lt": {
          const b = this.pop(pc),
            a = this.pop(pc);
          this.stack.push(a < b ? 1 : 0);
          break;
        }
        case "dup": {
          const a = this.pop(pc);
          this.stack.push(a, a);
          break;
        }
        case "pop":
          this.pop(pc);
          break;
        case "print":
          this.output.push(String(this.pop(pc)));
          break;
        case "load":
          this.stack.push(this.memory[i.slot] ?? 0);
          break;
        case "store":
          this.memory[i.slot] = this.pop(pc);
          break;
        case "jmp":
          pc = i.target;
          continue;
        case "jz":
          if (this.pop(pc) === 0) {
            pc = i.target;
            continue;
          }
          break;
        case "call":
          this.calls.push(pc + 1);
          pc = i.target;
          continue;
        case "ret": {
          const r = this.calls.pop();
          if (r === undefined) return;
          pc = r;
          continue;
        }
        default: {
          const never: never = i;
          throw new Error(`bad ${String(never)}`);
        }
      }
      pc++;
    }
  }
}
const source = `
  push 0
  store 0        ; i
  push 1
  store 1        ; acc
loop:
  load 0
  push 2000
  lt
  jz done
  call body
  load 0
  push 1
  add
  store 0
  jmp loop
body:
  load 1
  push 31
  mul
  load 0
  push 17
  mod
  add
  store 1
  ret
done:
  load 1
  print
  load 0
  print
`;
const vm = new Vm(assemble(source));
vm.run();
console.log(vm.output.join(","), vm.steps);
for (const bad of ["add", "push 1\npush 2\nfoo", "jmp nowhere", "x:\npush 1\njmp x"]) {
  try {
    new Vm(assemble(bad)).run();
    console.log("fine");
  } catch (e) {
    console.log(e instanceof VmError ? `VM[${e.pc}]` : "ASM", (e as Error).message);
  }
}
