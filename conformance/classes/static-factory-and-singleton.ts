class Config {
  private static instance: Config | undefined;
  private readonly data = new Map<string, string>();
  private constructor(readonly id: number) {}
  static get(): Config {
    return (Config.instance ??= new Config(Config.made++));
  }
  static made = 1;
  static reset(): void {
    Config.instance = undefined;
  }
  set(k: string, v: string): this {
    this.data.set(k, v);
    return this;
  }
  read(k: string, d = "?"): string {
    return this.data.get(k) ?? d;
  }
}
console.log(Config.get() === Config.get(), Config.get().set("a", "1").read("a"), Config.get().id);
Config.reset();
console.log(Config.get().id, Config.get().read("a"), Config.made);
class Temp {
  private constructor(private readonly k: number) {}
  static fromC(c: number): Temp {
    return new Temp(c + 273.15);
  }
  static fromF(f: number): Temp {
    return Temp.fromC((f - 32) / 1.8);
  }
  get c(): number {
    return Math.round((this.k - 273.15) * 100) / 100;
  }
}
console.log(Temp.fromC(20).c, Temp.fromF(212).c, Temp.fromF(-40).c);
