// Dates rewritten by a function of their groups.
import { measure } from "../../harness.ts";
import { accessLog } from "../../text.ts";

const log = accessLog(20_000, 4);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

measure(() => {
  const rewritten = log.replace(
    /(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}:\d{2}:\d{2})/g,
    (_, day: string, month: string, year: string, time: string) =>
      `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day}T${time}`,
  );
  return `${rewritten.length} ${rewritten.slice(-60)}`;
});
