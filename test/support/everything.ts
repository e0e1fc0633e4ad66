/** `npm test -- --all`: every variant of a test runs, not only the one that finds most. */
export const everything: boolean = process.env["TSUK_TEST_ALL"] === "1";
