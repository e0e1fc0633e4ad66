/**
 * web/text-encoder.ts — TextEncoder: texts as UTF-8.
 */
import { textBytes, textEncode, textFit } from "tsuk:intrinsics";
import { Uint8Array } from "../ecma/typed-arrays.ts";

export class TextEncoder {
  public readonly encoding: string = "utf-8";

  encode(text: string = ""): Uint8Array {
    const bytes = new Uint8Array(textBytes(text));
    textEncode(bytes, text);
    return bytes;
  }

  /** What fits, without half a character. */
  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    return { read: textFit(into, text), written: textEncode(into, text) };
  }

  get [Symbol.toStringTag](): string {
    return "TextEncoder";
  }
}
