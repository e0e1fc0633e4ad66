export const x = 1;
export const y = 2;
export interface Only {
  o: number;
}
