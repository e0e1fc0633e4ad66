/**
 * node/string_decoder.ts — the module node:string_decoder: bytes that come in parts, as text; what is
 * not whole at the end of a part waits for the next one.
 */
export class StringDecoder {
  public readonly encoding: string;
  readonly #decoder: TextDecoder | undefined;
  /** Bytes that are no whole group of base64 yet. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(encoding: BufferEncoding = "utf8") {
    const name = encoding.toLowerCase();
    const isUtf8 = name === "utf8" || name === "utf-8";
    const isUtf16 = ["utf16le", "utf-16le", "ucs2", "ucs-2"].includes(name);
    this.encoding = isUtf8 ? "utf8" : isUtf16 ? "utf16le" : name === "binary" ? "latin1" : name;
    this.#decoder =
      isUtf8 || isUtf16
        ? new TextDecoder(isUtf8 ? "utf-8" : "utf-16le", { ignoreBOM: true })
        : undefined;
  }

  write(buffer: string | Uint8Array): string {
    if (typeof buffer === "string") return buffer;
    if (this.#decoder !== undefined) return this.#decoder.decode(buffer, { stream: true });
    const group = this.encoding.startsWith("base64") ? 3 : 1;
    const all = Buffer.concat([this.#rest, buffer]);
    const end = all.length - (all.length % group);
    this.#rest = all.subarray(end);
    return all.toString(this.encoding as BufferEncoding, 0, end);
  }

  end(buffer?: string | Uint8Array): string {
    const start = buffer === undefined ? "" : this.write(buffer);
    if (this.#decoder !== undefined) return start + this.#decoder.decode();
    const rest = this.#rest.toString(this.encoding as BufferEncoding);
    this.#rest = Buffer.alloc(0);
    return start + rest;
  }
}

export * as default from "./string_decoder.ts";
