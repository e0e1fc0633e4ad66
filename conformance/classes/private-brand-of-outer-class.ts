// `#name in value` asks the class that declares the name, from wherever its members can.
function vault(label: string) {
  class Vault {
    #secret = label;
    static isVault(value: object): boolean {
      return #secret in value;
    }
    static all(values: object[]): boolean[] {
      return values.map((value) => #secret in value);
    }
    get label(): string {
      return this.#secret;
    }
    inspector(): (value: object) => string {
      class Inspector {
        #seen = 0;
        inspect(value: object): string {
          this.#seen += 1;
          return `${label} ${this.#seen}: ${#secret in value}, ${#seen in value}`;
        }
      }
      const inspector = new Inspector();
      inspector.inspect(inspector);
      return (value) => inspector.inspect(value);
    }
  }
  return Vault;
}

const First = vault("first");
const Second = vault("second");
class Derived extends First {}
const values = [new First(), new Second(), new Derived(), {}];
console.log(First.all(values), Second.all(values));
console.log(First.isVault(new First()), First.isVault(new Second()));
console.log(values.map(new First().inspector()));
console.log(values.map(new Second().inspector()), new Second().label);
