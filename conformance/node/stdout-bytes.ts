// process.stdout.write takes bytes as well as texts, in the order in which they come.
process.stdout.write("a text, ");
process.stdout.write(Buffer.from("bytes of a Buffer: žluť, "));
process.stdout.write(new Uint8Array([0x2d, 0x3e, 0x20]));
console.log("and a line");
console.log(process.stdout.write(new TextEncoder().encode("encoded\n").subarray(2)));
process.stderr.write(new Uint8Array([0x65, 0x0a]));
