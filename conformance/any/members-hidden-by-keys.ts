// A property that is stored under a key known only at run time stands before the class's member.

class Greeter {
  greet(): string {
    return "hello";
  }
  twice(): string {
    return `${this.greet()} ${this.greet()}`;
  }
}

class Loud extends Greeter {
  override greet(): string {
    return super.greet().toUpperCase();
  }
}

function replace(target: unknown, key: string, value: unknown): void {
  (target as Record<string, unknown>)[key] = value;
}

const plain = new Greeter();
const loud = new Loud();
console.log(plain.twice(), loud.twice());
const key = ["gr", "eet"].join("");
replace(loud, key, () => "replaced");
console.log(plain.twice(), loud.twice());
console.log(plain.greet.name, loud.greet.name, Object.keys(loud).join());
delete (loud as unknown as Record<string, unknown>)[key];
console.log(loud.twice());

const error = new RangeError("too far");
replace(error, ["na", "me"].join(""), "Custom");
console.log(error.name, String(error), `${error}`, error.toString(), Object.keys(error).join());
error.name = "Again";
console.log(error.name, String(error));
