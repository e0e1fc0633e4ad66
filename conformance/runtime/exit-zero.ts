console.log("one");
if (process.argv.length > 0) process.exit();
console.log("two");
