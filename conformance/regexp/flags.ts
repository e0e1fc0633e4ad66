const all = [/a/, /a/g, /a/i, /a/m, /a/s, /a/u, /a/y, /a/d, /a/dgimsuy];
for (const r of all) {
  console.log(
    r.flags,
    r.global,
    r.ignoreCase,
    r.multiline,
    r.dotAll,
    r.unicode,
    r.sticky,
    r.hasIndices,
  );
}
console.log(all.map(String).join(" "));
