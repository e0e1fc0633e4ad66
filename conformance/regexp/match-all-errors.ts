for (const run of [() => "a".matchAll(/a/), () => "a".replaceAll(/a/, "b")]) {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}
