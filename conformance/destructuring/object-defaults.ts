interface Options {
  host?: string;
  port?: number;
  retry?: { times?: number; delay?: number };
}
function connect({
  host = "localhost",
  port = 80,
  retry: { times = 3, delay = 30 } = {},
}: Options = {}): string {
  return `${host}:${port} ${times} ${delay}`;
}
console.log(connect());
console.log(connect({ port: 0 }));
console.log(connect({ host: "", retry: { times: 5 } }));
console.log(connect({ retry: { delay: 1 }, host: undefined }));
const { a = 1, b = a * 2, c: cc = b * 2 }: { a?: number; b?: number; c?: number } = { b: 10 };
console.log(a, b, cc);
const { n = "d" }: { n?: string | null } = { n: null };
console.log(n);
