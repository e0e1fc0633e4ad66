// Searches that know what the first units of a match are: matches at the ends, near misses, overlaps,
// text of wider characters, and positions inside surrogate pairs.
function show(pattern: RegExp, text: string): void {
  const found: string[] = [];
  for (const match of text.matchAll(pattern)) found.push(`${match.index}:${match[0]}`);
  console.log(pattern.source, found.join(" ") || "none");
}

show(/(?:cat|dog)s?/g, "cat catdog do dogs ca");
show(/(?:cat|dog)s?/g, "c");
show(/(?:cat|dog)s?/g, "");
show(/[ab][bc][cd]/g, "ababcabcdbcd abd");
show(/[ab][bc][cd]/gi, "ABC aBd Bcd");
show(/\d{2}\/[A-Z][a-z]{2}/g, "1/Jan 12/Jan 123/Feb 12/feb 45/Ma");
show(/\d+-\d+/g, "1-2 -3 44-55- 6 7-8");
show(/(?:ab)*c[de]/g, "cd abcd ababce abab ccd");
show(/(?:a|bc|def)[xy]z/g, "axz bcyz defxz dexz abcxzz");
show(/[äö]x\d/g, "äx1 öx äxx1 öx2");
show(/[äö]x\d/g, "日äx1日öx2äx");
show(/[日月]\d\d/g, "日1 日12 月345 x12");
show(/[日a]b[c-e]/g, "日bc abd aabe 日日be");
show(/[a-c]\u{1F600}/gu, "a\u{1F600}b\u{1F601}c\u{1F600}");
show(/[x\u{1F600}]y[0-9]/gu, "xy1 \u{1F600}y2 \u{1F601}y3");
show(/[\uDE00x]y/g, "\u{1F600}y xy");
show(/[\uDE00x]y/gu, "\u{1F600}y xy \uDE00y");
show(/[\uDE00x][y\uD83D]/gu, "\u{1F600}y x\u{1F600} xy");
show(/(?=[ab])[a-z][0-9]/g, "a1 c2 b3");
show(/\b[ab][cd]\b/g, "ac bdx xad bd");
show(/([ab])[cd]\1/g, "aca acb bdb");
show(/(?:(?:a+)+b)+[cd]/g, "aabaabc ab aaad abd");
show(/[ab]{3}[cd]{2}/g, "abacd aacdd bbbdc aabacc");

const sticky = /[ab][cd][0-9]/y;
sticky.lastIndex = 2;
console.log(sticky.test("xxac1"), sticky.lastIndex, sticky.test("xxac1ad2"), sticky.lastIndex);
const later = /[ab][cd][0-9]/g;
later.lastIndex = 3;
console.log(later.exec("ac1ad2bc3")?.index, later.lastIndex, later.exec("ac1ad2b")?.index);

const groups = /(?<letter>[ab])(?<digit>[0-9])?(?<rest>x)?/.exec("zza7")?.groups;
console.log(JSON.stringify(groups), Object.keys(groups ?? {}), groups?.["digit"], groups?.rest);
for (const key of ["letter", "digit", "rest", "none"]) console.log(key, groups?.[key]);
if (groups !== undefined) {
  groups["none"] = "set";
  delete groups["digit"];
  console.log(Object.keys(groups).join(";"), JSON.stringify(groups));
}
