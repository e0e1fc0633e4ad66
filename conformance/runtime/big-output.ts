const line = "0123456789abcdef".repeat(8);
for (let i = 0; i < 2000; i++) console.log(i, line);
process.stdout.write("end\n");
