const line = /(\w+)\s*=\s*(\d+)/;
const found = line.exec("width = 640; height = 480");
if (found === null) console.log("none");
else console.log(found[0], found[1], found[2], found.index, found.input.length, found.length);
console.log(line.exec("nothing here"));
