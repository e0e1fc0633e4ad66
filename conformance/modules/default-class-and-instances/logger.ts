export default class Logger {
  static readonly lines: string[] = [];
  constructor(private readonly name: string) {}
  log(m: string): void {
    Logger.lines.push(`${this.name}: ${m}`);
  }
}
export const shared = new Logger("shared");
