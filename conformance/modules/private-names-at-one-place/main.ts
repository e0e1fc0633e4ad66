import { Base } from "./base.ts";

class Derived extends Base {
  #name = 5;
  #log = new Set<number>();
  next(): number {
    this.#log.add(this.#name++);
    return this.#log.size + this.#name;
  }
}
const derived = new Derived();
console.log(derived.shown, derived.next(), derived.shown, derived.next());
