/** Fields that may be deleted stand where they are defined, with a value or not. */
class Settings {
  host: string;
  port?: number;
  depth = 1;
  constructor(host: string) {
    this.host = host;
  }
}
const settings: { host?: string; port?: number; depth?: number } = new Settings("a");
console.log(Object.keys(settings).join());
settings.port = 80;
console.log(JSON.stringify(settings));
delete settings.host;
settings.host = "b";
console.log(JSON.stringify(settings));
delete settings.depth;
delete settings.port;
settings.depth = 2;
settings.port = 443;
console.log(Object.keys(settings).join());

class Base {
  a?: number;
  kept = 0;
}
class Derived extends Base {
  b?: string;
  extra?: boolean;
  c: number;
  constructor(c: number) {
    super();
    this.c = c;
    this.b = "b";
  }
}
class Further extends Derived {
  override kept = 1;
  d?: number;
  override b?: string = "redefined";
}
const shown = (o: object): string => Object.keys(o).join();
console.log(shown(new Base()), shown(new Derived(1)), shown(new Further(2)));
const further: { a?: number; b?: string; c?: number; d?: number; extra?: boolean } = new Further(3);
delete further.b;
delete further.extra;
further.extra = true;
further.b = "again";
console.log(shown(further));
for (const key in further) if (key !== "kept") delete (further as Record<string, unknown>)[key];
console.log(shown(further));

class Early {
  constructor() {
    this.prepare();
  }
  prepare(): void {}
}
class Late extends Early {
  value: number | undefined;
  count = 1;
  override prepare(): void {
    this.value = 5;
  }
}
console.log(JSON.stringify(new Late()), shown(new Late()));

function mark(base: Base): void {
  (base as Base & { extra?: boolean }).extra = true;
}
const plain = new Base();
mark(plain);
console.log(shown(plain), shown(new Derived(4)));
