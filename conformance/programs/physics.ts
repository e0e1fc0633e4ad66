// Physics: n-body with vector classes, spring mesh, Runge-Kutta integrators with function values.
class Vector3 {
  static readonly zero = new Vector3(0, 0, 0);
  constructor(
    readonly x: number,
    readonly y: number,
    readonly z: number,
  ) {}
  plus(o: Vector3): Vector3 {
    return new Vector3(this.x + o.x, this.y + o.y, this.z + o.z);
  }
  minus(o: Vector3): Vector3 {
    return new Vector3(this.x - o.x, this.y - o.y, this.z - o.z);
  }
  times(k: number): Vector3 {
    return new Vector3(this.x * k, this.y * k, this.z * k);
  }
  dot(o: Vector3): number {
    return this.x * o.x + this.y * o.y + this.z * o.z;
  }
  cross(o: Vector3): Vector3 {
    return new Vector3(
      this.y * o.z - this.z * o.y,
      this.z * o.x - this.x * o.z,
      this.x * o.y - this.y * o.x,
    );
  }
  get lengthSquared(): number {
    return this.dot(this);
  }
  toString(): string {
    return `(${[this.x, this.y, this.z].map((v) => v.toFixed(6)).join(", ")})`;
  }
}
class Body {
  constructor(
    readonly name: string,
    public position: Vector3,
    public velocity: Vector3,
    readonly mass: number,
  ) {}
  get momentum(): Vector3 {
    return this.velocity.times(this.mass);
  }
}
class System {
  constructor(private readonly bodies: Body[]) {
    const total = bodies.reduce((p, b) => p.plus(b.momentum), Vector3.zero);
    bodies[0]!.velocity = bodies[0]!.velocity.minus(total.times(1 / bodies[0]!.mass));
  }
  advance(dt: number): void {
    const n = this.bodies.length;
    for (let i = 0; i < n; i++) {
      const a = this.bodies[i]!;
      for (let j = i + 1; j < n; j++) {
        const b = this.bodies[j]!;
        const d = a.position.minus(b.position);
        const mag = dt / (d.lengthSquared * Math.sqrt(d.lengthSquared));
        a.velocity = a.velocity.minus(d.times(b.mass * mag));
        b.velocity = b.velocity.plus(d.times(a.mass * mag));
      }
    }
    for (const b of this.bodies) b.position = b.position.plus(b.velocity.times(dt));
  }
  get energy(): number {
    let e = 0;
    this.bodies.forEach((a, i) => {
      e += 0.5 * a.mass * a.velocity.lengthSquared;
      for (const b of this.bodies.slice(i + 1))
        e -= (a.mass * b.mass) / Math.sqrt(a.position.minus(b.position).lengthSquared);
    });
    return e;
  }
}
const SOLAR = 4 * Math.PI ** 2,
  YEAR = 365.24;
const v = (x: number, y: number, z: number, k = 1): Vector3 => new Vector3(x * k, y * k, z * k);
const system = new System([
  new Body("Sun", Vector3.zero, Vector3.zero, SOLAR),
  new Body(
    "Jupiter",
    v(4.8414314424647209, -1.16032004402742839, -0.103622044471123109),
    v(0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, YEAR),
    0.000954791938424326609 * SOLAR,
  ),
  new Body(
    "Saturn",
    v(8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
    v(-0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, YEAR),
    0.000285885980666130812 * SOLAR,
  ),
  new Body(
    "Uranus",
    v(12.894369562139131, -15.1111514016986312, -0.223307578892655734),
    v(0.00296460137564761618, 0.0023784717395948095, -0.0000296589568540237556, YEAR),
    0.0000436624404335156298 * SOLAR,
  ),
]);
console.log(system.energy.toFixed(9));
for (let i = 0; i < 300; i++) system.advance(0.01);
console.log(system.energy.toFixed(9));
type State = readonly number[];
type Derivative = (t: number, y: State) => State;
type Integrator = (f: Derivative, t: number, y: State, h: number) => State;
const axpy = (a: number, x: State, y: State): State => y.map((v, i) => v + a * x[i]!);
const euler: Integrator = (f, t, y, h) => axpy(h, f(t, y), y);
const rk4: Integrator = (f, t, y, h) => {
  const k1 = f(t, y),
    k2 = f(t + h / 2, axpy(h / 2, k1, y)),
    k3 = f(t + h / 2, axpy(h / 2, k2, y)),
    k4 = f(t + h, axpy(h, k3, y));
  return y.map((v, i) => v + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
};
const lorenz =
  ({ sigma, rho, beta }: { sigma: number; rho: number; beta: number }): Derivative =>
  (_t, [x = 0, y = 0, z = 0]) => [sigma * (y - x), x * (rho - z) - y, x * y - beta * z];
const oscillator: Derivative = (_t, [x, w]) => [w!, -x!];
for (const [name, step] of Object.entries({ euler, rk4 })) {
  let y: State = [1, 0];
  for (let i = 0; i < 100; i++) y = step(oscillator, i * 0.001, y, 0.001);
  console.log(name, y.map((q) => q.toFixed(5)).join(" "));
}
let state: State = [1, 1, 1];
for (let i = 0; i < 100; i++)
  state = rk4(lorenz({ sigma: 10, rho: 28, beta: 8 / 3 }), i * 0.001, state, 0.001);
console.log(state.length, state.every(Number.isFinite), Math.abs(state[0]!) < 50);
