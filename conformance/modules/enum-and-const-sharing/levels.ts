export enum Level {
  Low,
  Mid,
  High,
}
export const LIMITS: Record<Level, number> = {
  [Level.Low]: 10,
  [Level.Mid]: 50,
  [Level.High]: 100,
};
export function parse(s: string): Level | undefined {
  return s in Level ? Level[s as keyof typeof Level] : undefined;
}
