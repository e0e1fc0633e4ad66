abstract class Job {
  static ran = 0;
  protected abstract steps(): string[];
  abstract readonly title: string;
  run(): string {
    Job.ran++;
    return `${this.title}: ${this.steps().join(" > ")}${this.footer()}`;
  }
  protected footer(): string {
    return ".";
  }
}
class Build extends Job {
  readonly title = "build";
  protected steps(): string[] {
    return ["a", "b"];
  }
}
class Deploy extends Build {
  override readonly title: "build" = "build";
  protected override steps(): string[] {
    return [...super.steps(), "c"];
  }
  protected override footer(): string {
    return "!";
  }
}
console.log(new Build().run(), new Deploy().run(), Job.ran);
const ctors: (new () => Job)[] = [Build, Deploy];
console.log(ctors.map((C) => new C().run().length).join());
