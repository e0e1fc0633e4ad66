interface Animal {
  name: string;
  sound?(): string;
}
class Cow {
  constructor(
    public name: string,
    public milk = 3,
  ) {}
  sound(): string {
    return "moo" + this.milk;
  }
}
class Rock {
  name = "rock";
  weight = 10;
}
const things: Animal[] = [
  new Cow("c"),
  new Rock(),
  { name: "lit", sound: () => "lit!" },
  { name: "mute" },
];
for (const t of things) console.log(t.name, t.sound?.() ?? "silent", t.sound !== undefined);
const holder: { current: Animal } = { current: things[0]! };
console.log(holder.current.sound!());
holder.current = things[1]!;
console.log(holder.current.sound);
const cow = things[0] as Cow;
cow.milk = 7;
console.log(things[0]!.sound!());
