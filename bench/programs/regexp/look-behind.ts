// Numbers that stand after a sign and before a unit.
import { measure } from "../../harness.ts";
import { accessLog } from "../../text.ts";

const log = accessLog(20_000, 9);

measure(() => {
  let sum = 0;
  for (const [id] of log.matchAll(/(?<=\?id=)\d+(?= HTTP)/g)) sum += Number(id);
  return String(sum);
});
