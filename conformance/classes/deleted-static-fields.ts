// Static fields that are deleted, by name and by key, and set again.
class Settings {
  static host?: string = "localhost";
  static port = 80;
  static retries = 3;
}
class Local extends Settings {}

delete Settings.host;
console.log(Settings.host, "host" in Settings, Object.keys(Settings).join());
const open: any = Settings;
for (const key of ["port", "none"]) console.log(delete open[key]);
console.log(open.port, Object.hasOwn(Settings, "port"), Object.keys(Settings).join());
console.log((Local as any).port, Local.retries, Local.host);
open.port = 8080;
Settings.host = "example.org";
console.log(Settings.port, Settings.host, Object.keys(Settings).join());
console.log(Local.port, Local.host);
