/**
 * Runs the constraints on the flow of objects (flow.ts) until nothing changes.
 *
 * Circles are what costs in large programs: nodes that all flow into each other
 * end with the same shapes, so they are made to share one set of shapes and one
 * list of constraints, which then run once per shape and not once per node
 * (Fähndrich et al. 1998). What a node is asked for stays as it is: the nodes of
 * a circle keep their types and numbers.
 */
import {
  type AllocationShape,
  type Constraint,
  enqueue,
  type Flow,
  type TypeNode,
} from "./flow.ts";

/** So many new flows are worth a search for circles; few programs have as many. */
const FLOWS_BETWEEN_SEARCHES = 2000;

/** Runs queued constraints; true when there were any. */
export function runConstraints(flow: Flow): boolean {
  if (flow.queue.length === 0 && flow.changed.size === 0) return false;
  do {
    for (let next = flow.queue.pop(); next !== undefined; next = flow.queue.pop()) {
      next.constraint(next.shape);
      if (flow.recentFlows > FLOWS_BETWEEN_SEARCHES) {
        flow.recentFlows = 0;
        collapseCycles(flow);
      }
    }
    enqueueChanged(flow);
  } while (flow.queue.length > 0);
  return true;
}

/**
 * The constraints at the nodes of shapes that have changed. That waits until all others have run: a shape
 * changes many times at once. Flows took the shape along already.
 */
function enqueueChanged({ nodes, changed, queue }: Flow): void {
  if (changed.size === 0) return;
  for (const node of nodes.filter(isFirst)) {
    for (const shape of changed) {
      if (!node.shapes.has(shape)) continue;
      for (const constraint of node.constraints.values()) queue.push({ constraint, shape });
    }
  }
  changed.clear();
}

/** Makes each circle of nodes share what they hold. */
function collapseCycles(flow: Flow): void {
  let found = false;
  for (const circle of findCycles(flow.nodes.filter(isFirst))) {
    if (circle.length === 1) continue;
    unite(flow, circle);
    found = true;
  }
  if (found) for (const node of flow.nodes) if (isFirst(node)) simplifyFlows(node);
}

function isFirst(node: TypeNode): boolean {
  return node.alike[0] === node;
}

/** The strongly connected components under `flows` (Tarjan 1972), with a stack of its own. */
function findCycles(nodes: readonly TypeNode[]): TypeNode[][] {
  const components: TypeNode[][] = [];
  const order = new Map<TypeNode, number>();
  const lowest = new Map<TypeNode, number>();
  const open: TypeNode[] = [];
  const isOpen = new Set<TypeNode>();
  const visit = (node: TypeNode): { node: TypeNode; targets: Iterator<TypeNode> } => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: node.flows.keys() };
  };
  const lower = (node: TypeNode, to: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  };
  const close = (node: TypeNode): void => {
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path = [visit(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node } = top;
      const next = top.targets.next();
      if (next.done === true) {
        path.pop();
        const low = lowest.get(node) ?? 0;
        if (low === order.get(node)) close(node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, low);
      } else {
        const target = next.value.alike[0] ?? next.value;
        const seen = order.get(target);
        if (seen === undefined) path.push(visit(target));
        else if (isOpen.has(target)) lower(node, seen);
      }
    }
  }
  return components;
}

/** Nodes come to hold the shapes of all of them; constraints run for shapes that they had not. */
function unite(flow: Flow, circle: readonly TypeNode[]): void {
  const shapes = new Set<AllocationShape>(circle.flatMap((node) => [...node.shapes]));
  for (const node of circle) {
    for (const shape of shapes) if (!node.shapes.has(shape)) enqueue(flow, node, shape);
  }
  const constraints = new Map<string, Constraint>(circle.flatMap((node) => [...node.constraints]));
  const flows = new Map<TypeNode, Constraint>(circle.flatMap((node) => [...node.flows]));
  const alike = circle.flatMap((node) => node.alike);
  for (const node of alike) Object.assign(node, { shapes, constraints, flows, alike });
}

/** Leaves one flow to each set of nodes that are alike, and none to the node's own. */
function simplifyFlows(node: TypeNode): void {
  const flows = [...node.flows];
  node.flows.clear();
  for (const [target, constraint] of flows) {
    if (target.shapes !== node.shapes) node.flows.set(target.alike[0] ?? target, constraint);
  }
}
