/** What tsuk can refuse only at run time (D16 and D18): the texts of its errors hold one of these. */
export const RUN_TIME_REFUSALS: readonly string[] = [
  "a prototype cannot be changed",
  "a class cannot be changed",
  "is not compiled: nothing in",
];
