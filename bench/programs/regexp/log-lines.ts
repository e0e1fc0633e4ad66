// Named groups over the lines of a log.
import { measure } from "../../harness.ts";
import { accessLog } from "../../text.ts";

const log = accessLog(20_000, 1).split("\n");
const line =
  /^(?<address>\d+\.\d+\.\d+\.\d+) - - \[(?<time>[^\]]+)\] "(?<method>[A-Z]+) (?<path>\S+) HTTP\/[\d.]+" (?<status>\d{3}) (?<size>\d+)$/;

measure(() => {
  let bytes = 0;
  let failures = 0;
  for (const text of log) {
    const groups = line.exec(text)?.groups;
    if (groups === undefined) continue;
    bytes += Number(groups["size"]);
    if (groups["status"] === "500") failures += 1;
  }
  return `${bytes} ${failures}`;
});
