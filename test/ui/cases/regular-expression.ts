console.log(/(?<a>x)|(?<a>y)/.test("y")); //~ unsupported TK2000
