// A vitest reporter that counts results for tools/test.mjs, which prints the final line. A test
// file that cannot be loaded and an error outside any test count as one failure each: a run in
// which something broke never ends with `0 failed`.

import { writeFileSync } from "node:fs";

export default class CountReporter {
  onTestRunEnd(testModules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of testModules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        if (state === "failed") failed += 1;
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
    }
    const file = process.env.TSUK_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}
