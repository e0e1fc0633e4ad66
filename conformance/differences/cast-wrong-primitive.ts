const v: unknown = JSON.parse("5");
try {
  console.log((v as string).length);
  console.log("no error");
} catch (e) {
  console.log(e instanceof TypeError);
}
