async function load(): Promise<string> {
  return "x";
}
export const text = await load(); //~ unsupported TK2004
