// A field of one class has the name of a method of another that stands in the same union.
class ShortageError extends Error {
  constructor(
    readonly needed: number,
    readonly available: number,
  ) {
    super(`short of ${needed - available}`);
  }
}

abstract class Store {
  protected level = 10;
  abstract readonly name: string;
  available(): number {
    return this.level;
  }
  take(n: number): number {
    if (n > this.available()) throw new ShortageError(n, this.available());
    this.level -= n;
    return this.available();
  }
}

class Tank extends Store {
  readonly name = "tank";
}

class Credit extends Store {
  readonly name = "credit";
  override available(): number {
    return super.available() + 5;
  }
}

function attempt(store: Store, n: number): string {
  try {
    return `${store.name} ${store.take(n)}`;
  } catch (error) {
    if (error instanceof ShortageError) return `${error.message} of ${error.available}`;
    throw error;
  }
}

console.log(attempt(new Tank(), 8), attempt(new Tank(), 12));
console.log(attempt(new Credit(), 12), attempt(new Credit(), 16));
