console.log("  a   b  ".replace(/^\s+|\s+$/g, "").replace(/\s{2,}/g, " "));
console.log(
  "(555) 123-4567".replace(/\D/g, ""),
  "#ff8800".match(/[\da-f]{2}/gi)?.map((h) => parseInt(h, 16)),
);
