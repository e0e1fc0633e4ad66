export const PI = 3;
export function add(a: number, b: number): number {
  return a + b;
}
export interface Shape {
  area(): number;
}
export class Circle implements Shape {
  constructor(private r: number) {}
  area(): number {
    return PI * this.r * this.r;
  }
}
