function box(value: number): { readonly doubled: number } {
  return {
    get doubled() { //~ unsupported TK2016
      return value * 2;
    },
  };
}

console.log(box(2).doubled);
