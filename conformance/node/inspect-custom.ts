// Members named by symbols of the registry, found by util.inspect.
const custom: unique symbol = Symbol.for("nodejs.util.inspect.custom");
class Money {
  constructor(readonly cents: number) {}
  [custom]() {
    return `Money<${this.cents}>`;
  }
}
class Secret {
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return "Secret<***>";
  }
}
class Big extends Money {}
console.log(new Money(5), [new Secret()], { b: new Big(7) });
