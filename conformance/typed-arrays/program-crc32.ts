// CRC-32 by a table of 256 words, and by eight tables at once; Adler-32.
function makeTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c >>> 0;
  }
  return table;
}
const TABLE = makeTable();
const TABLES: Uint32Array[] = [TABLE];
for (let k = 1; k < 8; k++) {
  const before = TABLES[k - 1];
  TABLES.push(before.map((c) => (c >>> 8) ^ TABLE[c & 255]));
}

function crc32(data: Uint8Array, crc = 0): number {
  let c = ~crc;
  for (let i = 0; i < data.length; i++) c = TABLE[(c ^ data[i]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

function crc32By8(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let c = -1;
  let i = 0;
  for (; i + 8 <= data.length; i += 8) {
    const low = view.getUint32(i, true) ^ c;
    const high = view.getUint32(i + 4, true);
    c =
      TABLES[7][low & 255] ^
      TABLES[6][(low >>> 8) & 255] ^
      TABLES[5][(low >>> 16) & 255] ^
      TABLES[4][low >>> 24] ^
      TABLES[3][high & 255] ^
      TABLES[2][(high >>> 8) & 255] ^
      TABLES[1][(high >>> 16) & 255] ^
      TABLES[0][high >>> 24];
  }
  for (; i < data.length; i++) c = TABLE[(c ^ data[i]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const check = Uint8Array.from("123456789", (c) => c.charCodeAt(0));
console.log(crc32(check).toString(16), crc32By8(check).toString(16), adler32(check).toString(16));
const data = new Uint8Array(100_003);
for (let i = 0; i < data.length; i++) data[i] = (i * i) >>> 3;
console.log(crc32(data), crc32By8(data), adler32(data));
console.log(crc32(data.subarray(50), crc32(data.subarray(0, 50))) === crc32(data));
console.log(crc32By8(data.subarray(3, 4001)), crc32(data.slice(3, 4001)), TABLE[255], TABLES[7][1]);
