/** Properties that a class only declares are undefined while its constructor runs. */
abstract class S {
  abstract name: string;
  abstract size: number;
  constructor() {
    this.show();
  }
  show(): void {
    console.log("name", this.name, this.size, typeof this.name);
  }
}
class T extends S {
  name = "T";
  size = 3;
}
new T().show();
class U extends S {
  constructor(
    public name: string,
    public size: number,
  ) {
    super();
  }
}
new U("u", 1).show();
