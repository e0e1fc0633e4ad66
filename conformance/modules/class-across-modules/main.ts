import { Base, registry } from "./base.ts";
import { Derived } from "./derived.ts";
class Third extends Derived {
  override name(): string {
    return "third>" + super.name();
  }
}
const xs: Base[] = [new Base(), new Derived(), new Third()];
console.log(
  xs.map((x) => x.name()).join(" "),
  registry.join(),
  xs.map((x) => x instanceof Derived).join(),
);
