const text = "one\ntwo\r\nthree";
console.log(text.match(/^\w+/g), text.match(/^\w+/gm), text.match(/\w+$/g), text.match(/\w+$/gm));
console.log(/a.c/.test("a\nc"), /a.c/s.test("a\nc"), /^$/m.test("a\n\nb"), /a$/.test("a\n"));
console.log("a\u2028b".split(/^/m).length, /./.test("\u2029"));
