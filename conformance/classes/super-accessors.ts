class Base {
  #level = 1;
  get level(): number {
    return this.#level;
  }
  set level(value: number) {
    this.#level = value;
  }
  get label(): string {
    return `base ${this.level}`;
  }
}

class Doubled extends Base {
  override get level(): number {
    return super.level * 2;
  }
  override set level(value: number) {
    super.level = value + 1;
  }
  override get label(): string {
    return `doubled(${super.label})`;
  }
  bump(): void {
    super.level += 10;
  }
}

class Logged extends Doubled {
  writes: string[] = [];
  override get level(): number {
    return super.level;
  }
  override set level(value: number) {
    this.writes.push(`set ${value}`);
    super.level = value;
  }
}

const d = new Doubled();
console.log(d.level, d.label);
d.level = 5;
console.log(d.level, d.label);
d.bump();
console.log(d.level);

const l = new Logged();
l.level = 3;
l.level += 1;
l.bump();
console.log(l.level, l.label, l.writes.join(", "));
const b: Base = l;
b.level = 0;
console.log(b.level, l.writes.length);
