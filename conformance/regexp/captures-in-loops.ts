console.log(/(?:(a)|(b))*/.exec("ab"), /(?:(a)|b)+/.exec("ab"), /(?:(x)?y)+/.exec("xyy"));
console.log(/((\d)(\w)?)+/.exec("1a2"), /(?:(\w)(?=(\d)))+/.exec("a1"));
