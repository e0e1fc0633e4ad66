/**
 * web/url/host.ts — hosts (URL Standard, 3): domains of ASCII, IPv4 and IPv6 addresses. Domains with
 * other letters are refused: what they are mapped to is a table of its own.
 */
import { CONTROL, percentDecode, percentEncode } from "./encode.ts";

const FORBIDDEN_HOST = "\0\t\n\r #/:<>?@[\\]^|";
const FORBIDDEN_DOMAIN = `${FORBIDDEN_HOST}%\u007f`;

function hasForbidden(text: string, forbidden: string): boolean {
  for (const character of text) if (forbidden.includes(character)) return true;
  return false;
}

/** The host as it is written in a URL; undefined: there is no such host. */
export function parseHost(text: string, isSpecial: boolean): string | undefined {
  if (text.startsWith("[")) {
    const address = text.endsWith("]") ? parseIPv6(text.slice(1, -1)) : undefined;
    return address === undefined ? undefined : `[${address}]`;
  }
  if (!isSpecial) {
    return hasForbidden(text, FORBIDDEN_HOST) ? undefined : percentEncode(text, CONTROL);
  }
  const domain = percentDecode(text, false).toLowerCase();
  if (domain === "" || hasForbidden(domain, FORBIDDEN_DOMAIN)) return undefined;
  for (let i = 0; i < domain.length; i++) {
    const unit = domain.charCodeAt(i);
    if (unit <= 0x1f || unit > 0x7e) return undefined;
  }
  return endsInNumber(domain) ? parseIPv4(domain) : domain;
}

// ------------------------------------------------------------ IPv4

function endsInNumber(domain: string): boolean {
  const parts = domain.split(".");
  if (parts[parts.length - 1] === "" && parts.length > 1) parts.pop();
  const last = parts[parts.length - 1];
  return /^[0-9]+$/.test(last) || /^0x[0-9a-f]*$/.test(last);
}

/** Decimal, 0x hexadecimal or 0 octal; NaN: none of them. */
function parseNumber(text: string): number {
  if (text === "") return NaN;
  if (/^0x/.test(text)) {
    if (text.length === 2) return 0;
    return /^[0-9a-f]+$/.test(text.slice(2)) ? Number.parseInt(text.slice(2), 16) : NaN;
  }
  if (text.length > 1 && text.startsWith("0")) {
    return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : NaN;
  }
  return /^[0-9]+$/.test(text) ? Number(text) : NaN;
}

function parseIPv4(domain: string): string | undefined {
  const parts = domain.split(".");
  if (parts[parts.length - 1] === "" && parts.length > 1) parts.pop();
  if (parts.length > 4) return undefined;
  const numbers = parts.map(parseNumber);
  const last = numbers[numbers.length - 1];
  let address = 0;
  for (let i = 0; i < numbers.length - 1; i++) {
    if (!(numbers[i] <= 255)) return undefined;
    address += numbers[i] * 256 ** (3 - i);
  }
  if (!(last < 256 ** (5 - numbers.length))) return undefined;
  address += last;
  const bytes: number[] = [];
  for (let i = 3; i >= 0; i--) bytes.push(Math.floor(address / 256 ** i) % 256);
  return bytes.join(".");
}

// ------------------------------------------------------------ IPv6

/** The address in its shortest form. */
function parseIPv6(text: string): string | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const head = pieces(halves[0], halves.length === 1);
  const tail = halves.length === 2 ? pieces(halves[1], true) : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return addressText(all);
}

/** The numbers of half an address; the last two may be an IPv4 address if it is the end. */
function pieces(text: string, isEnd: boolean): number[] | undefined {
  if (text === "") return [];
  const found: number[] = [];
  const parts = text.split(":");
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part.includes(".")) {
      if (!isEnd || i !== parts.length - 1) return undefined;
      const bytes = part.split(".");
      if (bytes.length !== 4) return undefined;
      const values: number[] = [];
      for (const byte of bytes) {
        if (!/^(0|[1-9][0-9]{0,2})$/.test(byte) || Number(byte) > 255) return undefined;
        values.push(Number(byte));
      }
      found.push(values[0] * 256 + values[1], values[2] * 256 + values[3]);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
      found.push(Number.parseInt(part, 16));
    }
  }
  return found;
}

/** With `::` for the first of the longest runs of zeros. */
function addressText(numbers: readonly number[]): string {
  let best = -1;
  let most = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && numbers[i + length] === 0) length++;
    if (length > most) {
      most = length;
      best = i;
    }
  }
  const shown = numbers.map((number) => number.toString(16));
  if (best < 0) return shown.join(":");
  return `${shown.slice(0, best).join(":")}::${shown.slice(best + most).join(":")}`;
}
