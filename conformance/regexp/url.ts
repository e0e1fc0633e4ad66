const url =
  /^(?<scheme>[a-z][\w+.-]*):\/\/(?:(?<user>[^@/]+)@)?(?<host>[^:/?#]+)(?::(?<port>\d+))?(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?/i;
for (const text of ["https://example.com/a/b?x=1", "ftp://me@host:21", "not a url"]) {
  const { scheme, user, host, port, path, query } = url.exec(text)?.groups ?? {};
  console.log(scheme, user, host, port, path, query);
}
