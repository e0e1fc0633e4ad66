console.log(/b/.test("abc")); //~ unsupported TK2000
