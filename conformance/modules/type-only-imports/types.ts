console.log("types loaded");
export type Mode = "fast" | "slow";
export interface Cfg {
  mode: Mode;
  level: number;
}
export const defaults: Cfg = { mode: "slow", level: 3 };
