/**
 * node/internal/memory.ts — process.memoryUsage.rss.
 */
import { hostMemory } from "tsuk:intrinsics";

export function rss(): number {
  return hostMemory(0);
}
