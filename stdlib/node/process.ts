/**
 * node/process.ts — the module node:process: the global `process`, and its members by name.
 */
const self: NodeJS.Process = globalThis.process;

export const argv: string[] = self.argv;
export const argv0: string = self.argv0;
export const execPath: string = self.execPath;
export const env: NodeJS.ProcessEnv = self.env;
export const platform: string = self.platform;
export const arch: string = self.arch;
export const pid: number = self.pid;
export const version: string = self.version;
export const versions: NodeJS.ProcessVersions = self.versions;
export const stdout: NodeJS.OutputStream = self.stdout;
export const stdin: NodeJS.InputStream = self.stdin;
export const stderr: NodeJS.OutputStream = self.stderr;

export function cwd(): string {
  return globalThis.process.cwd();
}

export function chdir(directory: string): void {
  globalThis.process.chdir(directory);
}

export function exit(code?: number | string | null): never {
  globalThis.process.exit(code);
}

export function hrtime(earlier?: [number, number]): [number, number] {
  return globalThis.process.hrtime(earlier);
}

export function memoryUsage(): NodeJS.MemoryUsage {
  return globalThis.process.memoryUsage();
}

export function nextTick<A extends unknown[]>(callback: (...args: A) => void, ...args: A): void {
  globalThis.process.nextTick(callback, ...args);
}

export function on(event: "exit", listener: (code: number) => void): void {
  globalThis.process.on(event, listener);
}

export function uptime(): number {
  return globalThis.process.uptime();
}

// biome-ignore lint/style/noDefaultExport: the module is the object
export { self as default };
