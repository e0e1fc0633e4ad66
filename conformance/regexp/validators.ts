const checks: [string, RegExp][] = [
  ["hex", /^#?(?:[\da-f]{3}|[\da-f]{6})$/i],
  ["semver", /^(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?$/],
  ["email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ["time", /^(?:[01]\d|2[0-3]):[0-5]\d$/],
];
for (const text of ["#fff", "1.20.3-beta.1", "a@b.co", "23:59", "24:00"]) {
  console.log(
    text,
    checks
      .filter(([, r]) => r.test(text))
      .map(([name]) => name)
      .join(),
  );
}
