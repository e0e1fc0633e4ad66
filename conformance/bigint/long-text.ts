// Texts of numbers of many thousand digits, in radixes that are no powers of two.
for (const exponent of [500, 608, 609, 1216, 2432, 9728]) {
  const power = 10n ** BigInt(exponent);
  const zeros = "0".repeat(exponent - 1);
  console.log((power - 1n).toString() === "9".repeat(exponent), power.toString() === `1${zeros}0`);
  console.log((power + 1n).toString() === `1${zeros}1`, (-power).toString().length);
}
for (const radix of [3, 7, 10, 13, 36]) {
  let n = 1n;
  let hash = 0;
  for (let i = 0; i < 60; i++) {
    n = n * 982451653n * BigInt(i * 7919 + 1) + BigInt(i);
    if (i % 9 === 0) n *= BigInt(radix) ** 60n;
    const text = n.toString(radix);
    for (let j = 0; j < text.length; j++) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0;
  }
  console.log(radix, hash);
}
