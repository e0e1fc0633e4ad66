interface HasCode {
  exitCode?: number | string | null | undefined;
}
function fail(where: HasCode, code: number): void {
  where.exitCode = code;
}
console.log(process.exitCode);
fail(process, 3);
console.log(process.exitCode);
process.exitCode = 7;
process.exitCode ??= 9;
console.log(process.exitCode);
