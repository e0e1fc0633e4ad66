/**
 * ecma/finalization-registry.ts — FinalizationRegistry.
 *
 * The collector tells of nothing: between two tasks the event loop asks whether there was a collection,
 * and if so every registry looks which of its targets are gone. As in V8, a registry that was collected
 * itself calls nobody, and what was held for a target lives as long as registry and target do.
 */
import {
  callFunction,
  collectionCount,
  unsafeCast,
  type WeakReference,
  type WeakTable,
  weakRefGet,
  weakRefIsCleared,
  weakRefNew,
  weakTableDelete,
  weakTableGet,
  weakTableNew,
  weakTableSet,
} from "tsuk:intrinsics";
import { TypeError } from "./error.ts";
import { runJobs, setCleanUp } from "./jobs.ts";
import { canBeHeldWeakly } from "./weak-map.ts";

const INVALID_TARGET = "FinalizationRegistry.prototype.register: invalid target";

/** A registered target: in the list of its registry until it is gone or unregistered. */
class Cell {
  previous: Cell | undefined;
  next: Cell | undefined;
  readonly target: WeakReference;
  readonly held: unknown;
  isRegistered: boolean = true;
  /** The cells of the same token, and where this one stands among them. */
  group: Cell[] | undefined;
  place: number = 0;

  constructor(target: WeakReference, held: unknown) {
    this.target = target;
    this.held = held;
  }

  join(group: Cell[]): void {
    this.group = group;
    this.place = group.length;
    group.push(this);
  }

  /** Leaves its group; the last one takes its place. */
  leave(): void {
    const last = this.group?.pop();
    if (last === undefined || last === this || this.group === undefined) return;
    this.group[this.place] = last;
    last.place = this.place;
  }
}

let registries: WeakReference[] | undefined;
/** The collections after which all registries have looked at their targets. */
let collectionsSeen = 0;

export class FinalizationRegistry<T> {
  #cleanUp: unknown;
  /** The end of the list. */
  #last: Cell | undefined;
  /** The cells of each token. */
  #groups: WeakTable = weakTableNew();

  constructor(cleanUp: (held: T) => void) {
    if (typeof cleanUp !== "function") {
      throw new TypeError("FinalizationRegistry: cleanup must be callable");
    }
    this.#cleanUp = cleanUp;
    if (registries === undefined) {
      registries = [];
      setCleanUp(cleanUpAll);
    }
    registries.push(weakRefNew(this));
  }

  register(target: unknown, held: T, token?: unknown): void {
    if (!canBeHeldWeakly(target)) throw new TypeError(INVALID_TARGET);
    if (target === held) {
      throw new TypeError(
        "FinalizationRegistry.prototype.register: target and holdings must not be same",
      );
    }
    if (token !== undefined) checkToken(token);
    const cell = new Cell(weakRefNew(target), held);
    cell.previous = this.#last;
    if (this.#last !== undefined) this.#last.next = cell;
    this.#last = cell;
    if (token === undefined) return;
    const group = unsafeCast<Cell[] | undefined>(weakTableGet(this.#groups, token));
    if (group !== undefined) {
      cell.join(group);
      return;
    }
    const fresh: Cell[] = [];
    weakTableSet(this.#groups, token, fresh);
    cell.join(fresh);
  }

  unregister(token: unknown): boolean {
    checkToken(token);
    const group = unsafeCast<Cell[] | undefined>(weakTableGet(this.#groups, token));
    if (group === undefined) return false;
    weakTableDelete(this.#groups, token);
    const isAny = group.length > 0;
    while (group.length > 0) this.#remove(group[group.length - 1]);
    return isAny;
  }

  get [Symbol.toStringTag](): string {
    return "FinalizationRegistry";
  }

  /** Calls back for each target that is gone, the last registered one first; whether there was one. */
  callBack(): boolean {
    const gone: Cell[] = [];
    for (let cell = this.#last; cell !== undefined; cell = cell.previous) {
      if (weakRefIsCleared(cell.target)) gone.push(cell);
    }
    for (const cell of gone) {
      // An earlier callback may have unregistered it.
      if (!cell.isRegistered) continue;
      this.#remove(cell);
      callFunction(this.#cleanUp, undefined, [cell.held]);
    }
    return gone.length > 0;
  }

  #remove(cell: Cell): void {
    if (cell.previous !== undefined) cell.previous.next = cell.next;
    if (cell.next === undefined) this.#last = cell.previous;
    else cell.next.previous = cell.previous;
    cell.isRegistered = false;
    cell.leave();
  }
}

function checkToken(token: unknown): void {
  if (!canBeHeldWeakly(token)) {
    throw new TypeError(`Invalid unregisterToken ('${String(token)}')`);
  }
}

/** Whether it called anybody. After an exception it goes on with what is left. */
function cleanUpAll(): boolean {
  const known = registries;
  const collections = collectionCount();
  if (known === undefined || collections === collectionsSeen) return false;
  registries = known.filter((registry) => !weakRefIsCleared(registry));
  let isAny = false;
  for (const registry of registries) {
    const found = unsafeCast<FinalizationRegistry<unknown> | undefined>(weakRefGet(registry));
    if (found?.callBack()) {
      isAny = true;
      runJobs();
    }
  }
  collectionsSeen = collections;
  return isAny;
}
