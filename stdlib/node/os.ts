/**
 * node/os.ts — the module node:os: what Linux says of itself in /proc.
 */
import {
  fileDetails,
  fileRead,
  hostArchitecture,
  hostEnvironment,
  hostPlatform,
} from "tsuk:intrinsics";

export const EOL = "\n";
export const devNull = "/dev/null";

const UTF8 = 0;
const DETAILS = 14;
const USER = 3;
const GROUP = 4;
const MILLISECONDS_PER_TICK = 10;

function textOf(path: string): string {
  return fileRead(path, UTF8) ?? "";
}

function lineOf(path: string): string {
  return textOf(path).trimEnd();
}

export function platform(): string {
  return hostPlatform();
}

export function arch(): string {
  return hostArchitecture();
}

export function type(): string {
  return lineOf("/proc/sys/kernel/ostype");
}

export function release(): string {
  return lineOf("/proc/sys/kernel/osrelease");
}

export function version(): string {
  return lineOf("/proc/sys/kernel/version");
}

export function machine(): string {
  switch (hostArchitecture()) {
    case "x64":
      return "x86_64";
    case "arm64":
      return "aarch64";
    default:
      return hostArchitecture();
  }
}

export function hostname(): string {
  return lineOf("/proc/sys/kernel/hostname");
}

export function endianness(): "LE" | "BE" {
  return "LE";
}

export function tmpdir(): string {
  const path =
    hostEnvironment("TMPDIR") || hostEnvironment("TMP") || hostEnvironment("TEMP") || "/tmp";
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** A line of /etc/passwd, taken apart; undefined: the user has none. */
function passwordEntry(): string[] | undefined {
  const own = String(ids()[0]);
  for (const line of textOf("/etc/passwd").split("\n")) {
    const parts = line.split(":");
    if (parts.length >= 7 && parts[2] === own) return parts;
  }
  return undefined;
}

/** The user and group that the program runs as: who owns its entry in /proc. */
function ids(): [user: number, group: number] {
  const details = new Float64Array(DETAILS);
  fileDetails("/proc/self", true, details);
  return [details[USER], details[GROUP]];
}

export function homedir(): string {
  return hostEnvironment("HOME") ?? passwordEntry()?.[5] ?? "/";
}

export interface UserInfo {
  uid: number;
  gid: number;
  username: string;
  homedir: string;
  shell: string | null;
}

export function userInfo(): UserInfo {
  const [uid, gid] = ids();
  const entry = passwordEntry();
  return {
    uid,
    gid,
    username: entry?.[0] ?? "",
    homedir: entry?.[5] ?? "/",
    shell: entry?.[6] ?? null,
  };
}

/** A value of /proc/meminfo in bytes. */
function memory(name: string): number {
  const line = textOf("/proc/meminfo")
    .split("\n")
    .find((each) => each.startsWith(`${name}:`));
  return line === undefined ? 0 : Number.parseInt(line.slice(name.length + 1), 10) * 1024;
}

export function totalmem(): number {
  return memory("MemTotal");
}

export function freemem(): number {
  return memory("MemAvailable");
}

export function uptime(): number {
  return Number.parseFloat(textOf("/proc/uptime"));
}

export function loadavg(): number[] {
  return textOf("/proc/loadavg").split(" ").slice(0, 3).map(Number);
}

export interface CpuInfo {
  model: string;
  speed: number;
  times: { user: number; nice: number; sys: number; idle: number; irq: number };
}

export function cpus(): CpuInfo[] {
  const models: string[] = [];
  const speeds: number[] = [];
  for (const line of textOf("/proc/cpuinfo").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trimEnd();
    if (name === "model name") models.push(line.slice(colon + 1).trim());
    else if (name === "cpu MHz") speeds.push(Math.floor(Number(line.slice(colon + 1))));
  }
  const found: CpuInfo[] = [];
  for (const line of textOf("/proc/stat").split("\n")) {
    if (!/^cpu\d/.test(line)) continue;
    const ticks = line.split(" ").slice(1).map(Number);
    const time = (place: number): number => (ticks[place] ?? 0) * MILLISECONDS_PER_TICK;
    const times = { user: time(0), nice: time(1), sys: time(2), idle: time(3), irq: time(5) };
    const index = found.length;
    found.push({ model: models[index] ?? "unknown", speed: speeds[index] ?? 0, times });
  }
  return found;
}

/** How many threads can run at once: the processors that the program may use. */
export function availableParallelism(): number {
  const line = textOf("/proc/self/status")
    .split("\n")
    .find((each) => each.startsWith("Cpus_allowed_list:"));
  let count = 0;
  for (const range of (line ?? "").slice("Cpus_allowed_list:".length).split(",")) {
    const [first, last] = range.split("-").map(Number);
    count += (last ?? first) - first + 1;
  }
  return count > 0 ? count : 1;
}

export * as default from "./os.ts";
