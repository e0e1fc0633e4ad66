export type Handler = (event: string, n: number) => void;
const handlers: Handler[] = [];
export let count = 0;
export const register = (h: Handler): number => handlers.push(h);
export function emit(event: string): number {
  count++;
  for (const h of handlers) h(event, count);
  return handlers.length;
}
