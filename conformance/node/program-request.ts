// A program of several modules: bytes, URLs, headers.
import { Buffer } from "node:buffer";
import { URL } from "node:url";
interface Request {
  method: string;
  url: URL;
  headers: Map<string, string>;
  body: Buffer;
}
function parse(raw: Buffer): Request {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.subarray(0, end).toString("latin1");
  const [line, ...rest] = head.split("\r\n");
  const [method = "", target = ""] = (line ?? "").split(" ");
  const headers = new Map(
    rest.map((h): [string, string] => {
      const i = h.indexOf(":");
      return [h.slice(0, i).toLowerCase(), h.slice(i + 1).trim()];
    }),
  );
  return {
    method,
    url: new URL(target, `http://${headers.get("host") ?? "localhost"}`),
    headers,
    body: raw.subarray(end + 4),
  };
}
const r = parse(
  Buffer.from(
    "POST /a/../b?q=1&r=%20 HTTP/1.1\r\nHost: example.com:8080\r\nContent-Length: 5\r\n\r\nhello",
    "latin1",
  ),
);
console.log(
  r.method,
  r.url.href,
  r.url.searchParams.get("r"),
  r.headers,
  r.body.toString(),
  r.body,
);
const out = Buffer.concat([
  Buffer.from("HTTP/1.1 200 OK\r\n\r\n"),
  Buffer.from(JSON.stringify({ ok: true, q: Object.fromEntries(r.url.searchParams) })),
]);
process.stdout.write(out.toString() + "\n");
console.log(Buffer.from(out.toString("base64"), "base64").equals(out));
