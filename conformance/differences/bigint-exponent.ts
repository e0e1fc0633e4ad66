// V8 11.3 has a slip in the message about negative exponents.
const exponent = BigInt(-1);
try {
  console.log(2n ** exponent);
} catch (error) {
  console.log(String(error));
}
