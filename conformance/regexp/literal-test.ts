const date = /^\d{4}-\d{2}-\d{2}$/;
for (const text of ["2024-05-06", "2024-5-6", "x2024-05-06", ""]) {
  console.log(text, date.test(text));
}
