class Parser {
  static #instances: Parser[] = [];
  static #register(p: Parser): number {
    return Parser.#instances.push(p);
  }
  readonly id: number;
  #pos = 0;
  constructor(private readonly src: string) {
    this.id = Parser.#register(this);
  }
  #peek(): string {
    return this.src[this.#pos] ?? "";
  }
  #eat(): string {
    return this.src[this.#pos++] ?? "";
  }
  number(): number {
    let n = 0;
    while (this.#peek() >= "0" && this.#peek() <= "9" && this.#peek() !== "")
      n = n * 10 + Number(this.#eat());
    return n;
  }
  sum(): number {
    let t = this.number();
    while (this.#peek() === "+") {
      this.#eat();
      t += this.number();
    }
    return t;
  }
  static get count(): number {
    return this.#instances.length;
  }
}
console.log(new Parser("1+22+333").sum(), new Parser("7").id, Parser.count);
