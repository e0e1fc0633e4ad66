export type Sum = number;
export declare function add(a: number, b: number): Sum;
