/** What a pass is: a name, by which `--emit ir-after=NAME` knows it, and a change of a module. */
import type { Module } from "../ir/ir.ts";

export interface Pass {
  name: string;
  run: (module: Module) => void;
}
