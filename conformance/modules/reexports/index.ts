export { default, original as renamed } from "./named.ts";
export { deep } from "./nested/deep.ts";
export * as util from "./util.ts";
export { Thing } from "./util.ts";
export type { Only } from "./x.ts";
export * from "./x.ts";
