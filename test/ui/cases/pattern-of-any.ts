let count;
({ count } = JSON.parse('{"count":1}')); //~ unsupported TK2032
console.log(count);
