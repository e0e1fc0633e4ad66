export default function greet(n: string): string {
  return "hi " + n;
}
export const version = "1.0";
