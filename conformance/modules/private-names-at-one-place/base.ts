export const version = "1.0.0-r";

// Private names are those of their class, also where classes of two modules stand at one place.
export class Base {
  #name = "base";
  #log: string[] = [];
  get shown(): string {
    this.#log.push(this.#name);
    return `${this.#name} ${this.#log.length}`;
  }
}
