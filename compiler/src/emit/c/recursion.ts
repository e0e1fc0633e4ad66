/**
 * Which functions may be active twice at once: members of a cycle of the call
 * graph. Only they test the stack's limit. Calls whose target is not known may
 * reach every function that is used as a value.
 */
import type { DispatchAction, Program } from "../../represent/program.ts";

/** Stands for all function values. */
const INDIRECT = "";

function callGraph(program: Program): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  const values = new Set(program.functionObjects.map((object) => object.callee));
  for (const shape of program.shapes) {
    for (const { method, getter, setter } of shape.members) {
      for (const callee of [method, getter, setter]) if (callee !== undefined) values.add(callee);
    }
  }
  const target = (action: DispatchAction): string | undefined => {
    if (action.kind === "call") return action.callee;
    return action.kind === "call-slot" || action.kind === "dynamic" ? INDIRECT : undefined;
  };
  const dispatchers = new Map(
    program.dispatchers.map(({ name, cases, fallback }) => [
      name,
      [fallback, ...cases.map(({ action }) => action)].map(target),
    ]),
  );
  for (const fn of program.module.functions.values()) {
    const callees = new Set<string>();
    graph.set(fn.name, callees);
    for (const { op, imm } of fn.blocks.flatMap((block) => block.instructions)) {
      if (op === "call" && imm.callee !== undefined) callees.add(imm.callee);
      else if (op === "dispatch.call") {
        for (const callee of dispatchers.get(imm.callee ?? "") ?? []) {
          if (callee !== undefined) callees.add(callee);
        }
      } else if (op === "closure.call") callees.add(INDIRECT);
      else if (op === "closure.new" && imm.callee !== undefined) values.add(imm.callee);
      else if (op === "runtime" && imm.nothrow !== true) callees.add(INDIRECT);
    }
  }
  graph.set(INDIRECT, values);
  return graph;
}

/** Strongly connected components by Tarjan's algorithm, without recursion. */
export function recursiveFunctions(program: Program): Set<string> {
  const graph = callGraph(program);
  const found = new Set<string>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const work = [{ name: root, callees: [...(graph.get(root) ?? [])] }];
    const enter = (name: string) => {
      index.set(name, index.size);
      low.set(name, index.get(name) ?? 0);
      open.push(name);
      isOpen.add(name);
    };
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const callee = top.callees.pop();
      if (callee !== undefined) {
        if (callee === top.name) found.add(callee);
        if (!index.has(callee)) {
          enter(callee);
          work.push({ name: callee, callees: [...(graph.get(callee) ?? [])] });
        } else if (isOpen.has(callee)) {
          low.set(top.name, Math.min(low.get(top.name) ?? 0, index.get(callee) ?? 0));
        }
        continue;
      }
      work.pop();
      const up = work.at(-1);
      if (up !== undefined) {
        low.set(up.name, Math.min(low.get(up.name) ?? 0, low.get(top.name) ?? 0));
      }
      if (low.get(top.name) !== index.get(top.name)) continue;
      const component: string[] = [];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        isOpen.delete(name);
        component.push(name);
        if (name === top.name) break;
      }
      if (component.length > 1) for (const name of component) found.add(name);
    }
  }
  found.delete(INDIRECT);
  return found;
}
