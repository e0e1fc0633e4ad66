console.log(
  "a-b_c d".match(/[\w-]+/g),
  /[^]/.test("\n"),
  /[]/.test("a"),
  /[\]\\^]/.exec("x^")?.[0],
);
console.log(
  "tab\tnbsp\u00a0feff\ufeff".split(/\s/),
  /[\b]/.test("\b"),
  /[a-]/.test("-"),
  /[.]/.test("a"),
);
console.log(
  "A1é_Ω".match(/[^\W\d]/g),
  "x\u0130y".match(/[\u0100-\u017f]/)?.index,
  /\S\D/.exec("1 ab")?.[0],
);
