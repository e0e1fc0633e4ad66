/**
 * node/fs/stats.ts — what is known of a file: stat and its kin, Stats.
 */
import { fileDetails, handleDetails, hostErrorNumber } from "tsuk:intrinsics";
import { lastFailure } from "../internal/system-error.ts";
import * as constants from "./constants.ts";

const DETAILS = 14;
const ENOENT = 2;
const ENOTDIR = 20;

export class Stats {
  public dev: number;
  public mode: number;
  public nlink: number;
  public uid: number;
  public gid: number;
  public rdev: number;
  public blksize: number;
  public ino: number;
  public size: number;
  public blocks: number;
  public atimeMs: number;
  public mtimeMs: number;
  public ctimeMs: number;
  public birthtimeMs: number;
  public atime: Date;
  public mtime: Date;
  public ctime: Date;
  public birthtime: Date;

  constructor(details: Float64Array) {
    this.dev = details[0];
    this.mode = details[1];
    this.nlink = details[2];
    this.uid = details[3];
    this.gid = details[4];
    this.rdev = details[5];
    this.blksize = details[6];
    this.ino = details[7];
    this.size = details[8];
    this.blocks = details[9];
    this.atimeMs = details[10];
    this.mtimeMs = details[11];
    this.ctimeMs = details[12];
    this.birthtimeMs = details[13];
    this.atime = dateOf(this.atimeMs);
    this.mtime = dateOf(this.mtimeMs);
    this.ctime = dateOf(this.ctimeMs);
    this.birthtime = dateOf(this.birthtimeMs);
  }

  isFile(): boolean {
    return kindOf(this.mode) === constants.S_IFREG;
  }

  isDirectory(): boolean {
    return kindOf(this.mode) === constants.S_IFDIR;
  }

  isSymbolicLink(): boolean {
    return kindOf(this.mode) === constants.S_IFLNK;
  }

  isBlockDevice(): boolean {
    return kindOf(this.mode) === constants.S_IFBLK;
  }

  isCharacterDevice(): boolean {
    return kindOf(this.mode) === constants.S_IFCHR;
  }

  isFIFO(): boolean {
    return kindOf(this.mode) === constants.S_IFIFO;
  }

  isSocket(): boolean {
    return kindOf(this.mode) === constants.S_IFSOCK;
  }
}

function kindOf(mode: number): number {
  return mode & constants.S_IFMT;
}

function dateOf(milliseconds: number): Date {
  return new Date(Math.round(milliseconds));
}

export interface StatOptions {
  throwIfNoEntry?: boolean | undefined;
}

type StatsOrNone = { throwIfNoEntry: false };

export function statSync(path: string, options?: undefined): Stats;
export function statSync(path: string, options: StatsOrNone): Stats | undefined;
export function statSync(path: string, options?: StatOptions): Stats;
export function statSync(path: string, options?: StatOptions): Stats | undefined {
  return statusOf(path, true, options);
}

export function lstatSync(path: string, options?: undefined): Stats;
export function lstatSync(path: string, options: StatsOrNone): Stats | undefined;
export function lstatSync(path: string, options?: StatOptions): Stats;
export function lstatSync(path: string, options?: StatOptions): Stats | undefined {
  return statusOf(path, false, options);
}

function statusOf(
  path: string,
  follow: boolean,
  options: StatOptions | undefined,
): Stats | undefined {
  const details = new Float64Array(DETAILS);
  if (fileDetails(path, follow, details)) return new Stats(details);
  const reason = hostErrorNumber();
  const isAbsent = reason === ENOENT || reason === ENOTDIR;
  if (isAbsent && options?.throwIfNoEntry === false) return undefined;
  throw lastFailure(follow ? "stat" : "lstat", path);
}

export function fstatSync(fd: number): Stats {
  const details = new Float64Array(DETAILS);
  if (!handleDetails(fd, details)) throw lastFailure("fstat");
  return new Stats(details);
}
