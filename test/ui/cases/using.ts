class File {
  [Symbol.dispose](): void {
    console.log("closed");
  }
}

{
  using file = new File(); //~ unsupported TK2030
  console.log(typeof file);
}
