function markdown(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(
      /^(#{1,3}) (.*)$/gm,
      (_m, hashes: string, title: string) => `<h${hashes.length}>${title}</h${hashes.length}>`,
    )
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
}
console.log(markdown("# Title & more\n**bold** `a<b` [x](http://y)\n## Sub"));
