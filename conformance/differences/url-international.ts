// A domain with other letters than ASCII's is refused: what it is mapped to is a table of its own.
for (const text of ["http://bücher.example/", "http://xn--bcher-kva.example/", "foo://bücher/"]) {
  try {
    console.log(new URL(text).hostname);
  } catch (error) {
    console.log(String(error));
  }
}
