console.log(/a\/b[/]c/.source, String(/a\/b/g), `${/x+/i}`);
console.log(new RegExp("a/b").source, new RegExp("").source, String(new RegExp("[/]\n")));
console.log(new RegExp("\\/").source, new RegExp("a\\\nb").source);
