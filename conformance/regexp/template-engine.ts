function render(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (all: string, key: string) =>
    String(values[key] ?? all),
  );
}
console.log(render("Hi {{ name }}, {{n}} of {{missing}}", { name: "Ada", n: 3 }));
