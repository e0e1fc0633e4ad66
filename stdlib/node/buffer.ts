/**
 * node/buffer.ts — the module node:buffer: the global Buffer under its own name.
 */
export { atob, btoa } from "../web/base64.ts";

export const Buffer: BufferConstructor = globalThis.Buffer;
export type Buffer = globalThis.Buffer;
export * as default from "./buffer.ts";
