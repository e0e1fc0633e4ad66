export function helper(value: string): string {
  return value.lenght; //~ error TS2551
}
