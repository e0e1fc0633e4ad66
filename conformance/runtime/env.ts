// @env TSUK_CASE=hello world
// @env TSUK_EMPTY=
console.log(
  process.env["TSUK_CASE"],
  process.env["TSUK_EMPTY"] === "",
  process.env["TSUK_NOT_SET_AT_ALL"],
  process.env["TSUK_NOT_SET_AT_ALL"] ?? "default",
);
process.env["TSUK_NEW"] = "set here";
console.log(process.env["TSUK_NEW"], "TSUK_CASE" in process.env);
