// Fields declared with `accessor` are pairs of accessors: no properties of the object.
class Settings {
  accessor theme = "light";
  accessor size: number = 12;
  static accessor count = 0;
  name = "settings";
  constructor() {
    Settings.count++;
  }
}
const settings = new Settings();
settings.theme = "dark";
settings.size += 2;
console.log(settings.theme, settings.size, Settings.count, settings);
console.log(Object.keys(settings), JSON.stringify(settings), { ...settings }, "theme" in settings);
for (const key in settings) console.log(key);
