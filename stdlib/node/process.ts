/**
 * node/process.ts — the module node:process: the global `process`, and its members by name.
 */
const self: NodeJS.Process = globalThis.process;

export const argv: string[] = self.argv;
export const argv0: string = self.argv0;
export const execPath: string = self.execPath;
export const env: NodeJS.ProcessEnv = self.env;
export const platform: NodeJS.Platform = self.platform;
export const arch: NodeJS.Architecture = self.arch;
export const pid: number = self.pid;
export const ppid: number = self.ppid;
export const execArgv: string[] = self.execArgv;
export const version: string = self.version;
export const versions: NodeJS.ProcessVersions = self.versions;
export const stdout: NodeJS.WriteStream = self.stdout;
export const stdin: NodeJS.InputStream = self.stdin;
export const stderr: NodeJS.WriteStream = self.stderr;

export function cwd(): string {
  return globalThis.process.cwd();
}

export function chdir(directory: string): void {
  globalThis.process.chdir(directory);
}

export function exit(code?: number | string | null): never {
  globalThis.process.exit(code);
}

export function abort(): never {
  globalThis.process.abort();
}

export function kill(pid: number, signal?: string | number): true {
  return globalThis.process.kill(pid, signal);
}

export function emitWarning(warning: string | Error, kind?: string): void {
  globalThis.process.emitWarning(warning, kind);
}

export function hrtime(earlier?: [number, number]): [number, number] {
  return globalThis.process.hrtime(earlier);
}

export namespace hrtime {
  export function bigint(): bigint {
    return globalThis.process.hrtime.bigint();
  }
}

export function memoryUsage(): NodeJS.MemoryUsage {
  return globalThis.process.memoryUsage();
}

export namespace memoryUsage {
  export function rss(): number {
    return globalThis.process.memoryUsage.rss();
  }
}

export function cpuUsage(earlier?: NodeJS.CpuUsage): NodeJS.CpuUsage {
  return globalThis.process.cpuUsage(earlier);
}

export function resourceUsage(): NodeJS.ResourceUsage {
  return globalThis.process.resourceUsage();
}

export function getuid(): number {
  return globalThis.process.getuid();
}

export function geteuid(): number {
  return globalThis.process.geteuid();
}

export function getgid(): number {
  return globalThis.process.getgid();
}

export function getegid(): number {
  return globalThis.process.getegid();
}

export function umask(mask?: number | string): number {
  return globalThis.process.umask(mask);
}

export function nextTick<A extends unknown[]>(callback: (...args: A) => void, ...args: A): void {
  globalThis.process.nextTick(callback, ...args);
}

export function uptime(): number {
  return globalThis.process.uptime();
}

// biome-ignore lint/style/noDefaultExport: the module is the object
export { self as default };
