export function work(kind: number): void {
  {
    async function* items(): AsyncGenerator<number> {
      yield 1;
    }
    var items: any = 1; //~ error TK2045
  }
  switch (kind) {
    case 1:
      function step(): void {}
      break;
    default: {
      const [first] = [1];
      for (var { step } of [{ step: first }]) console.log(step); //~ error TK2045
    }
  }
  try {
    console.log(kind);
  } catch ({ message }: any) {
    var message = "none"; //~ error TK2045
  }
  try {
    console.log(kind);
  } catch (error) {
    var error: unknown = 1;
    for (var error of [kind]) console.log(error); //~ error TK2045
  }
  {
    var Item = 1; //~ error TK2045
    class Item {}
  }
  // These are right: the function belongs to the block, the variable to the function.
  {
    function fine(): void {}
  }
  var fine = 1;
  {
    function apart(): void {
      var apart = 1;
      console.log(apart);
    }
  }
  console.log(fine);
}
