/**
 * types/encoding.d.ts — texts and bytes, base64, random bytes, as programs see them.
 * web/text-encoder.ts, web/text-decoder.ts, web/base64.ts, web/crypto.ts and web/dom-exception.ts
 * implement them.
 */
interface TextEncoderEncodeIntoResult {
  read: number;
  written: number;
}

interface TextEncoder {
  readonly encoding: string;
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): TextEncoderEncodeIntoResult;
}

declare var TextEncoder: {
  prototype: TextEncoder;
  new (): TextEncoder;
};

interface TextDecoderOptions {
  fatal?: boolean | undefined;
  ignoreBOM?: boolean | undefined;
}

interface TextDecodeOptions {
  stream?: boolean | undefined;
}

interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: ArrayBufferLike | ArrayBufferView, options?: TextDecodeOptions): string;
}

declare var TextDecoder: {
  prototype: TextDecoder;
  new (label?: string, options?: TextDecoderOptions): TextDecoder;
};

interface DOMException extends Error {
  readonly name: string;
  readonly message: string;
  readonly code: number;
}

declare var DOMException: {
  prototype: DOMException;
  new (message?: string, name?: string): DOMException;
};

interface Crypto {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}

declare var crypto: Crypto;

declare function atob(data: string): string;
declare function btoa(data: string): string;
