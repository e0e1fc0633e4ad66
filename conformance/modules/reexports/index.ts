export * from "./x.ts";
export { original as renamed, default } from "./named.ts";
export * as util from "./util.ts";
export { Thing } from "./util.ts";
export { deep } from "./nested/deep.ts";
export type { Only } from "./x.ts";
