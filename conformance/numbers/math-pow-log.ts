console.log(Math.pow(2, 10), Math.pow(2, 0.5), Math.pow(NaN, 0), Math.pow(1, Infinity), Math.pow(-8, 1 / 3), Math.pow(0, -1), Math.pow(-0, -1), Math.pow(10, 308), Math.pow(2, -1074), Math.pow(-2, 3));
console.log(Math.log(1), Math.log(0), Math.log(-1), Math.log2(8), Math.log2(1024), Math.log10(1000), Math.log10(1e-5), Math.log1p(0), Math.expm1(0), Math.exp(0), Math.exp(-Infinity), Math.exp(710), Math.log(Math.E));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT2, Math.SQRT1_2);
