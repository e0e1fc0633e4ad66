import Logger, { shared as out } from "./logger.ts";
const own = new Logger("worker");
export const work = (n: number): void => {
  for (let i = 0; i < n; i++) (i % 2 ? out : own).log("step " + i);
};
