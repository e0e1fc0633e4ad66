process.stdout.write("no newline");
process.stdout.write("\nline\n");
console.log("mixed");
process.stdout.write("é中\u{1F600}\n");
process.stdout.write("");
for (let i = 0; i < 5; i++) process.stdout.write(i + (i < 4 ? "," : "\n"));
