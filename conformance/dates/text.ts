// @env TZ=America/New_York
for (const t of [0, 1e12, 1.72e12, -1e12, -62198755200000, 253402300800000]) {
  const d = new Date(t);
  console.log(d.toISOString(), d.toUTCString(), d.toJSON());
  console.log(d.toDateString(), d.toLocaleDateString(), d.toLocaleTimeString(), d.toLocaleString());
}
const noon = new Date(2024, 6, 4, 12, 5, 9);
console.log(noon.toString(), noon.toTimeString());
console.log(`${noon}`, `on ${noon}`, String(noon));
console.log(
  `${new Date(NaN)}`,
  new Date(NaN).toUTCString(),
  JSON.stringify(new Date(NaN)),
  new Date(NaN).toLocaleDateString(),
);
try {
  new Date(NaN).toISOString();
} catch (e) {
  console.log(String(e));
}
console.log(typeof Date(), Date().slice(-5, -1) === new Date().toString().slice(-5, -1));
