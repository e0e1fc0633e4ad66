const wide = new FinalizationRegistry<string>(() => {}); //~ unsupported TK2013

console.log(typeof wide);
