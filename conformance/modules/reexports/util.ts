export const double = (n: number): number => n * 2;
export class Thing {
  v = "thing";
}
