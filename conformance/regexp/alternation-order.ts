console.log(/a|ab/.exec("abc")?.[0], /((a)|(ab))((c)|(bc))/.exec("abc"));
console.log(/(z)((a+)?(b+)?(c))*/.exec("zaacbbbcac"));
console.log(/(?:|a)b/.exec("ab")?.[0], /|a/.exec("a")?.index);
