// Text for the programs that read it: the same for everyone, made by a fixed sequence of numbers.

const words = (
  "the of and to in for is on that by this with you it not or be are from at as your all have new more " +
  "an was we will home can us about if page my has search free but our one other do no information time " +
  "they site he up may what which their news out use any there see only so his when contact here business " +
  "who web also now help get view online first am been would how were services some these click its like " +
  "service than find price date back top people list name just over state year day into email two health"
).split(" ");

/** Numbers that look random, from 0 up to `limit`. */
export function sequence(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

/** `count` words in sentences and lines. */
export function prose(count: number, seed: number): string {
  const next = sequence(seed);
  const parts: string[] = [];
  let inSentence = 0;
  for (let index = 0; index < count; index += 1) {
    const word = words[next(words.length)] ?? "";
    parts.push(inSentence === 0 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word);
    inSentence += 1;
    const ends = inSentence > 4 && next(6) === 0;
    if (ends) inSentence = 0;
    parts.push(ends ? (next(3) === 0 ? ".\n" : ". ") : next(12) === 0 ? ", " : " ");
  }
  return parts.join("");
}

/** Lines of a web server's log. */
export function accessLog(count: number, seed: number): string {
  const next = sequence(seed);
  const methods = ["GET", "POST", "PUT", "DELETE"];
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const address = `${next(256)}.${next(256)}.${next(256)}.${next(256)}`;
    const day = String(1 + next(28)).padStart(2, "0");
    const time = [next(24), next(60), next(60)].map((part) => String(part).padStart(2, "0"));
    const path = `/${words[next(words.length)]}/${words[next(words.length)]}?id=${next(100000)}`;
    const status = [200, 200, 200, 304, 404, 500][next(6)];
    lines.push(
      `${address} - - [${day}/Nov/2026:${time.join(":")} +0000] ` +
        `"${methods[next(4)]} ${path} HTTP/1.1" ${status} ${next(50000)}`,
    );
  }
  return lines.join("\n");
}
