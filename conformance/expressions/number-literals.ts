// biome-ignore format: how the numbers are written is the case
console.log(0x1f, 0XFF, 0b1010, 0o17, 1_000_000, 0.5e-3, 1e21, 1e-7, .5, 5., 0xffffffff, 1_0.2_5);
// biome-ignore format: how the numbers are written is the case
console.log(9007199254740993, 123456789012345680000, 1.7976931348623157e308, 5e-324, 1e400, 0.1e-400);
// biome-ignore format: how the numbers are written is the case
console.log(4.35, 0.000001, 0.0000001, 123456.789e3, 100, 1e2, 1E+2);
