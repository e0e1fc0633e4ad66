export const registry: string[] = [];
export class Base {
  constructor() {
    registry.push(new.target.name);
  }
  name(): string {
    return "base";
  }
}
