// Each evaluation of a class has private names of its own, though they are spelled alike.
function makeVault(label: string) {
  return class Vault {
    #content = label;
    #open(): string {
      return `open ${this.#content}`;
    }
    get #size(): number {
      return label.length;
    }
    static has(value: object): boolean {
      return #content in value && #open in value && #size in value;
    }
    read(other: Vault): string {
      return other.#content;
    }
    write(other: Vault, content: string): void {
      other.#content = content;
    }
    call(other: Vault): string {
      return other.#open();
    }
    size(other: Vault): number {
      return other.#size;
    }
    own(): string {
      return this.#open();
    }
    later(other: Vault): () => string {
      return () => other.#content;
    }
  };
}

const Red = makeVault("red");
const Blue = makeVault("blue");
const red = new Red();
const blue = new Blue();
console.log(Red.has(red), Red.has(blue), Blue.has(red), Blue.has(blue));

function attempt(action: () => unknown): void {
  try {
    console.log("done", action());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
attempt(() => red.read(new Red()));
attempt(() => red.read(blue));
attempt(() => red.write(blue, "purple"));
attempt(() => red.call(blue));
attempt(() => red.size(blue));
attempt(() => red.later(blue)());
attempt(() => red.own.call(blue));
attempt(() => blue.own());

class RedChild extends Red {}
attempt(() => red.read(new RedChild()));
attempt(() => blue.read(new RedChild()));
