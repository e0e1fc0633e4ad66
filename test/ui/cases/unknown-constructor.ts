interface Thing {
  name: string;
}

function make(kind: new () => Thing): Thing {
  return new kind(); //~ unsupported TK2013
}

class Circle { //~ unsupported TK2018
  name = "circle";
}

console.log(make(Circle).name);
