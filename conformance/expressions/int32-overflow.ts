let a = 2147483647;
a = (a + 1) | 0;
console.log(a);
a = (a - 1) | 0;
console.log(a);
let sum = 0;
for (let i = 0; i < 100000; i++) sum = (sum + i * i) | 0;
console.log(sum);
let plain = 2147483647;
plain++;
console.log(plain);
plain += 2147483647;
console.log(plain);
let product = 65537;
for (let i = 0; i < 6; i++) {
  product *= product;
  console.log(product, product | 0);
}
let hash = 5381;
for (const c of "hello world") hash = ((hash << 5) + hash + c.charCodeAt(0)) >>> 0;
console.log(hash);
console.log((-2147483648 / -1) | 0, -(-2147483648) | 0, (-2147483648 % -1) | 0);
