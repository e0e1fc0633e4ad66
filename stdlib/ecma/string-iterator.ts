/**
 * ecma/string-iterator.ts — the iterator of strings, by code points.
 */
import { stringCodePointString } from "tsuk:intrinsics";
import { CursorIterator } from "./iterator.ts";

export class StringIterator extends CursorIterator<string> {
  #text: string;
  #position: number = 0;
  #character: string = "";

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override advance(): boolean {
    if (this.#position >= this.#text.length) return false;
    this.#character = stringCodePointString(this.#text, this.#position);
    this.#position += this.#character.length;
    return true;
  }

  override current(): string {
    return this.#character;
  }

  override get [Symbol.toStringTag](): string {
    return "String Iterator";
  }
}
