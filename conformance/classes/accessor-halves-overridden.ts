// A class that overrides one half of an accessor pair hides the other half.
class Full {
  protected value = 1;
  get level(): number {
    return this.value;
  }
  set level(level: number) {
    this.value = level;
  }
  static stored = "a";
  static get kind(): string {
    return this.stored;
  }
  static set kind(kind: string) {
    this.stored = kind;
  }
}

class GetterOnly extends Full {
  override get level(): number {
    return this.value * 100;
  }
  static override get kind(): string {
    return "fixed";
  }
}

class BothAgain extends GetterOnly {
  override get level(): number {
    return super.level + 1;
  }
  override set level(level: number) {
    this.value = level;
  }
}

function attempt(action: () => void): void {
  try {
    action();
    console.log("done");
  } catch (error) {
    console.log((error as Error).name);
  }
}

const levels: Full[] = [new Full(), new GetterOnly(), new BothAgain()];
for (const item of levels) {
  attempt(() => {
    item.level = 7;
  });
  console.log(item.level);
}

class SetterOnly extends Full {
  override set level(level: number) {
    this.value = level * 2;
  }
  read(): number {
    return super.level;
  }
}
const writer = new SetterOnly();
(writer as Full).level = 4;
console.log((writer as { level: unknown }).level, writer.read());

Full.kind = "b";
console.log(Full.kind, GetterOnly.kind);
const kinds: { kind: string }[] = [Full, GetterOnly];
for (const item of kinds) {
  attempt(() => {
    item.kind = "c";
  });
}
console.log(Full.kind, Full.stored);
