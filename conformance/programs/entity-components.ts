// Entity component system: component storage by class, systems, queries with mapped tuple types.
type ComponentMap = {
  position: Vec2;
  velocity: Vec2;
  health: Health;
  sprite: { glyph: string; layer: number };
  ai: AiState;
};
type AiState =
  | { kind: "idle"; until: number }
  | { kind: "chase"; target: number }
  | { kind: "flee"; from: number; speed: number };
class Vec2 {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
  add(o: Vec2): Vec2 {
    return new Vec2(this.x + o.x, this.y + o.y);
  }
  scale(k: number): Vec2 {
    return new Vec2(this.x * k, this.y * k);
  }
  sub(o: Vec2): Vec2 {
    return this.add(o.scale(-1));
  }
  get length(): number {
    return Math.hypot(this.x, this.y);
  }
  normalized(): Vec2 {
    const l = this.length;
    return l === 0 ? new Vec2() : this.scale(1 / l);
  }
}
class Health {
  constructor(
    public current: number,
    readonly max: number = current,
  ) {}
  damage(n: number): boolean {
    this.current = Math.max(0, this.current - n);
    return this.current === 0;
  }
}
type Entity = number;
class World {
  private nextId: Entity = 1;
  private readonly alive = new Set<Entity>();
  private readonly stores: { [K in keyof ComponentMap]: Map<Entity, ComponentMap[K]> } = {
    position: new Map(),
    velocity: new Map(),
    health: new Map(),
    sprite: new Map(),
    ai: new Map(),
  };
  private readonly systems: System[] = [];
  create(components: Partial<ComponentMap>): Entity {
    const id = this.nextId++;
    this.alive.add(id);
    if (components.position) this.stores.position.set(id, components.position);
    if (components.velocity) this.stores.velocity.set(id, components.velocity);
    if (components.health) this.stores.health.set(id, components.health);
    if (components.sprite) this.stores.sprite.set(id, components.sprite);
    if (components.ai) this.stores.ai.set(id, components.ai);
    return id;
  }
  get<K extends keyof ComponentMap>(e: Entity, k: K): ComponentMap[K] | undefined {
    return this.stores[k].get(e);
  }
  set<K extends keyof ComponentMap>(e: Entity, k: K, v: ComponentMap[K]): void {
    this.stores[k].set(e, v);
  }
  destroy(e: Entity): void {
    this.alive.delete(e);
    for (const key of Object.keys(this.stores) as (keyof ComponentMap)[])
      this.stores[key].delete(e);
  }
  each<K extends keyof ComponentMap>(k: K, f: (e: Entity, c: ComponentMap[K]) => void): void {
    this.stores[k].forEach((c, e) => f(e, c));
  }
  addSystem(s: System): this {
    this.systems.push(s);
    return this;
  }
  tick(dt: number): void {
    for (const s of this.systems) s.update(this, dt);
  }
  get count(): number {
    return this.alive.size;
  }
}
interface System {
  readonly name: string;
  update(world: World, dt: number): void;
}
class Movement implements System {
  readonly name = "movement";
  update(world: World, dt: number): void {
    world.each("velocity", (e, v) => {
      const p = world.get(e, "position");
      if (!p) return;
      const next = p.add(v.scale(dt));
      if (next.x < 0 || next.x > 100) world.set(e, "velocity", new Vec2(-v.x, v.y));
      if (next.y < 0 || next.y > 100) world.set(e, "velocity", new Vec2(v.x, -v.y));
      world.set(e, "position", next);
    });
  }
}
class Ai implements System {
  readonly name = "ai";
  private time = 0;
  update(world: World, dt: number): void {
    this.time += dt;
    world.each("ai", (e, state) => {
      const p = world.get(e, "position")!;
      switch (state.kind) {
        case "idle":
          if (this.time > state.until)
            world.set(e, "ai", { kind: "chase", target: ((e * 7) % 50) + 1 });
          break;
        case "chase": {
          const target = world.get(state.target, "position");
          if (!target) {
            world.set(e, "ai", { kind: "idle", until: this.time + 0.5 });
            break;
          }
          const d = target.sub(p);
          if (d.length < 1) world.set(e, "ai", { kind: "flee", from: state.target, speed: 2 });
          else world.set(e, "velocity", d.normalized().scale(3));
          break;
        }
        case "flee": {
          const from = world.get(state.from, "position");
          if (from) world.set(e, "velocity", p.sub(from).normalized().scale(state.speed));
          if (this.time % 3 < 0.1) world.set(e, "ai", { kind: "idle", until: this.time + 1 });
        }
      }
    });
  }
}
class Decay implements System {
  readonly name = "decay";
  readonly dead: Entity[] = [];
  update(world: World): void {
    const gone: Entity[] = [];
    world.each("health", (e, h) => {
      if (h.damage((e % 3) * 0.05)) gone.push(e);
    });
    for (const e of gone) {
      world.destroy(e);
      this.dead.push(e);
    }
  }
}
const world = new World();
const decay = new Decay();
world.addSystem(new Movement()).addSystem(new Ai()).addSystem(decay);
for (let i = 0; i < 200; i++) {
  const base: Partial<ComponentMap> = {
    position: new Vec2((i * 37) % 100, (i * 53) % 100),
    velocity: new Vec2(Math.cos(i), Math.sin(i)),
  };
  world.create({
    ...base,
    ...(i % 2 ? { ai: { kind: "idle", until: i % 5 } as const } : {}),
    health: new Health(20 + (i % 100)),
    sprite: { glyph: "@#$"[i % 3]!, layer: i % 4 },
  });
}
for (let t = 0; t < 40; t++) world.tick(0.05);
console.log(world.count, decay.dead.length, decay.dead.slice(0, 5).join());
const tally: Record<AiState["kind"], number> = { idle: 0, chase: 0, flee: 0 };
world.each("ai", (_, s) => {
  tally[s.kind]++;
});
console.log(tally.idle, tally.chase, tally.flee);
let sx = 0,
  sy = 0;
world.each("position", (_, p) => {
  sx += p.x;
  sy += p.y;
});
console.log(
  sx.toFixed(6),
  sy.toFixed(6),
  world.get(1, "position")?.length.toFixed(4),
  world.get(99999, "ai")?.kind,
);
