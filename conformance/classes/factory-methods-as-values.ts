// Methods of a class that is evaluated more than once, taken as values: each class has its own.
function counter(step: number) {
  class Counter {
    static made = 0;
    static bump(): number {
      return step * 2;
    }
    static create(): Counter {
      Counter.made++;
      return new Counter();
    }
    step(): number {
      return step;
    }
    label(): string {
      return `${this.step()} by ${step}`;
    }
    #hidden(): string {
      return `hidden ${step}`;
    }
    get hidden(): () => string {
      return this.#hidden;
    }
    *twice(): Generator<number> {
      yield step;
      yield step;
    }
  }
  return Counter;
}

const One = counter(1);
const Five = counter(5);

const bumpOne = One.bump;
const { bump: bumpFive, create } = Five;
console.log(bumpOne(), bumpFive());
console.log(
  [One, Five]
    .map((c) => c.bump)
    .map((bump) => bump())
    .join(" "),
);
console.log(create() instanceof Five, (create() as unknown) instanceof One, Five.made, One.made);

const step = Five.prototype.step;
console.log(step.call(new One()), new One().step.call(new Five()));
const label = One.prototype.label;
console.log(label.call(new Five()));
console.log([...One.prototype.twice.call(new Five())].join(" "));

console.log(One.bump === One.bump, One.bump === Five.bump);
console.log(new One().step === new One().step, new One().step === One.prototype.step);
console.log(One.prototype.step === Five.prototype.step);
const known = new Map<unknown, string>([
  [One.prototype.step, "one"],
  [Five.prototype.step, "five"],
]);
console.log(known.size, known.get(new One().step), known.get(new Five().step));
console.log(One.prototype.label.name, One.prototype.step.length);

const hidden = new One().hidden;
console.log(hidden(), new Five().hidden(), hidden === new One().hidden);
console.log(hidden === new Five().hidden);
