class Button {
  label = "b";
  onClick(): string {
    return "default " + this.label;
  }
  render(): string {
    return this.onClick();
  }
}
const a = new Button();
const b = new Button();
b.onClick = () => "custom";
console.log(a.render(), b.render(), a.onClick(), b.onClick());
const read = (x: Button): string => {
  const f = x.onClick;
  return f === a.onClick ? "same" : "other";
};
console.log(read(a), read(b), Object.keys(b).join(), Object.keys(a).join());
