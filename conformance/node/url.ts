// URL and URLSearchParams: parsing, parts that are set, printing.
const inputs: [string, string?][] = [
  ["https://user:pa%20ss@Example.COM:8080/a/./b/../c?x=1&y=two#frag"],
  ["http://example.com:80/"],
  ["https://example.com"],
  ["HTTP:\\\\ex.com\\a\\b"],
  ["http:example.com"],
  ["//other.org/x", "https://a.b/c"],
  ["../up?q", "http://h/a/b/c/d"],
  ["?only", "http://h/a/b?old#f"],
  ["#frag", "http://h/a/b?old#f"],
  ["", "http://h/a/b?old#f"],
  ["/abs", "http://u:p@h:81/a"],
  ["mailto:me@x.org"],
  ["data:text/plain,hello world"],
  ["javascript:alert(1)"],
  ["file:///etc/passwd"],
  ["file://localhost/etc"],
  ["file:c:\\x\\y"],
  ["/C|/z", "file:///D:/q"],
  ["x", "file:///a/b"],
  ["http://[2001:db8::1]:443/"],
  ["http://[::ffff:1.2.3.4]/"],
  ["http://[1:0:0:2::3]/"],
  ["http://0x7f.1/"],
  ["http://192.168.257/"],
  ["http://1.2.3.4.5/"],
  ["http://256.1.1.1/"],
  ["http://a b/"],
  ["http://ex%41mple.com/"],
  ["http://exa%23mple/"],
  ['http://h/%zz/ü/ /"<>`{}|^'],
  ['http://h/?q=\'"<> ü#<>`" x'],
  ["  http://trim.me/\n\tx  "],
  ["http://h:99999/"],
  ["http://h:x/"],
  ["http://@/"],
  ["http:///x"],
  ["nonsense"],
  ["foo://bar/baz/../q?z#y"],
  ["foo:/a/b"],
  ["foo://h:21/"],
  ["blob:https://a.com/uuid"],
  ["ws://x:80"],
  ["ftp://f/;type=i"],
  ["http://h/a/%2e%2E/b/%2e/c"],
  ["http://h/a/.."],
  ["http://h/a/."],
  ["http://h/a/b/../"],
  ["web+x:/..//p"],
  ["http://ho_st/"],
  ["http://x.:8/"],
  ["non-special://a<b/"],
  ["http://user@/x"],
  ["http://a@b@c/d"],
];
for (const [input, base] of inputs) {
  try {
    const u = base === undefined ? new URL(input) : new URL(input, base);
    console.log(
      JSON.stringify(input),
      u.href,
      [
        u.origin,
        u.protocol,
        u.username,
        u.password,
        u.host,
        u.hostname,
        u.port,
        u.pathname,
        u.search,
        u.hash,
      ].join("|"),
    );
  } catch (e) {
    console.log(
      JSON.stringify(input),
      String(e),
      (e as { code: string }).code,
      (e as { input: string }).input,
    );
  }
}
const u = new URL("https://example.com/path?a=1&b=2#h");
console.log(u, URL.canParse("x:y"), URL.canParse("zzz"), `${u}`, JSON.stringify({ u }));
u.searchParams.append("c", "x y&z");
u.searchParams.delete("a");
console.log(u.href, u.search);
u.search = "?new=1";
console.log(u.searchParams.get("new"), [...u.searchParams]);
u.pathname = "/a b/../c?d#e";
u.hash = "top x";
u.port = "8443";
u.host = "other.org:99";
u.hostname = "third.net";
u.protocol = "http";
u.username = "me@";
u.password = "p:w";
console.log(u.href);
u.port = "80";
u.hash = "";
u.search = "";
u.protocol = "mailto";
u.hostname = "bad host";
console.log(u.href);
const p = new URLSearchParams("?a=1&b=%20x+y&a=2&=empty&noval&u=%C3%BC");
console.log(p, p.toString(), p.getAll("a"), p.has("noval"), p.has("a", "2"), p.get("zz"), p.size);
p.set("a", "9");
p.sort();
p.append("é", "ü~!*()'");
console.log(String(p), [...p.keys()], [...p.values()]);
p.forEach((value, name) => console.log(name, value));
console.log(
  new URLSearchParams({ q: "1", r: "2" }).toString(),
  new URLSearchParams([
    ["x", "1"],
    ["x", "2"],
  ]).toString(),
  new URLSearchParams(new Map([["m", "n"]])).toString(),
  new URLSearchParams(p).size,
);
console.log(new URLSearchParams(), u instanceof URL, Object.prototype.toString.call(u));
for (const [k, v] of new URLSearchParams("k=v")) console.log(k, v);
