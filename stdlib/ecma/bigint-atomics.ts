/**
 * ecma/bigint-atomics.ts — Atomics on typed arrays of bigints (the others: atomics.ts).
 */
import { bigintViewFind, bigintViewSet, unsafeCast } from "tsuk:intrinsics";
import { inside, notifyAt, timeOut, waitedAt } from "./atomic-places.ts";
import { I64 } from "./view.ts";

function elementAt(view: object, at: number): bigint {
  return unsafeCast<bigint>(bigintViewFind(view, at));
}

export function load(view: object, index: number): bigint {
  return elementAt(view, inside(view, index, "load"));
}

export function store(view: object, index: number, value: bigint): bigint {
  bigintViewSet(view, inside(view, index, "store"), value);
  return value;
}

export function compareExchange(
  view: object,
  index: number,
  expected: bigint,
  replacement: bigint,
): bigint {
  const at = inside(view, index, "compareExchange");
  const old = elementAt(view, at);
  // What is expected is compared as an element would hold it.
  bigintViewSet(view, at, expected);
  bigintViewSet(view, at, old === elementAt(view, at) ? replacement : old);
  return old;
}

export function exchange(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "exchange");
  const old = elementAt(view, at);
  bigintViewSet(view, at, value);
  return old;
}

export function add(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "add");
  const old = elementAt(view, at);
  bigintViewSet(view, at, old + value);
  return old;
}

export function sub(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "sub");
  const old = elementAt(view, at);
  bigintViewSet(view, at, old - value);
  return old;
}

export function and(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "and");
  const old = elementAt(view, at);
  bigintViewSet(view, at, old & value);
  return old;
}

export function or(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "or");
  const old = elementAt(view, at);
  bigintViewSet(view, at, old | value);
  return old;
}

export function xor(view: object, index: number, value: bigint): bigint {
  const at = inside(view, index, "xor");
  const old = elementAt(view, at);
  bigintViewSet(view, at, old ^ value);
  return old;
}

export function notify(view: object, index: number, count?: number): number {
  return notifyAt(view, I64, index, count);
}

export function wait(view: object, index: number, value: bigint, timeout?: number): string {
  const at = waitedAt(view, I64, index);
  return elementAt(view, at) === BigInt.asIntN(64, value) ? timeOut(timeout) : "not-equal";
}
