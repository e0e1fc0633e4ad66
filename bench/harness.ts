// What every program of bench/ ends with: it runs its iteration as often as the command line says, checks
// that each gives the same result, prints the result, and reports the times to the runner (run/main.ts)
// in one line of standard error. Programs import nothing else, so that every peer can run them.

const repetitions = Number(process.argv[2] ?? "1");

/** Runs `iteration` to its end again and again; `iteration` gives a short text that sums up its work. */
export function measure(iteration: () => string): void {
  const times: number[] = [];
  let result: string | undefined;
  for (let count = 0; count < repetitions; count += 1) {
    const start = performance.now();
    const text = iteration();
    times.push(performance.now() - start);
    result = sameResult(result, text);
  }
  report(result, times);
}

/** As `measure`, for an iteration that awaits. */
export async function measureAsync(iteration: () => Promise<string>): Promise<void> {
  const times: number[] = [];
  let result: string | undefined;
  for (let count = 0; count < repetitions; count += 1) {
    const start = performance.now();
    const text = await iteration();
    times.push(performance.now() - start);
    result = sameResult(result, text);
  }
  report(result, times);
}

function sameResult(before: string | undefined, now: string): string {
  if (before !== undefined && before !== now) {
    throw new Error(`an iteration gave ${now}, the one before it ${before}`);
  }
  return now;
}

/** `times` in milliseconds, in the order of the iterations. */
function report(result: string | undefined, times: readonly number[]): void {
  console.log(result);
  console.error(`times: ${JSON.stringify(times)}`);
}
