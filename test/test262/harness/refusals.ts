/**
 * What tsuk can refuse only at run time: the texts of its errors hold one of these
 * (docs/reference/differences.md says which error is which difference).
 */
export const RUN_TIME_REFUSALS: readonly string[] = [
  "a prototype cannot be changed",
  "a class cannot be changed",
  "an object cannot be given a prototype",
  "a built-in object cannot be changed",
  "is not compiled: nothing in",
  "for another constructor is not supported",
  "Code generation from strings disallowed",
  "is not a constructor",
  "wrapper objects of primitives are not supported",
];

/** A claim of static types, which tests in JavaScript do not know that they make (D1 to D9). */
const CLAIM = /TypeError: (?!Expected)(?:[^\n]*: )?(?:expected [^\n]+, got|cannot store) /;

export function runTimeRefusal(text: string): string | undefined {
  const refusal = RUN_TIME_REFUSALS.find((part) => text.includes(part));
  return refusal ?? (CLAIM.test(text) ? "a claim of static types" : undefined);
}
