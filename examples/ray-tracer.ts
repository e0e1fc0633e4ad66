// A ray tracer: spheres on a chequered floor, with shadows and reflections, as a PPM image.
//
//   npx tsuk run examples/ray-tracer.ts -- 800 600 > scene.ppm

class Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;

  constructor(x: number, y: number, z: number) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other: Vector): Vector {
    return new Vector(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(factor: number): Vector {
    return new Vector(this.x * factor, this.y * factor, this.z * factor);
  }

  /** Component by component, as light is coloured by what it falls on. */
  tint(other: Vector): Vector {
    return new Vector(this.x * other.x, this.y * other.y, this.z * other.z);
  }

  dot(other: Vector): number {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  unit(): Vector {
    return this.times(1 / Math.sqrt(this.dot(this)));
  }

  reflect(normal: Vector): Vector {
    return this.minus(normal.times(2 * this.dot(normal)));
  }
}

interface Ray {
  readonly from: Vector;
  /** Of length one. */
  readonly direction: Vector;
}

interface Surface {
  readonly colour: Vector;
  /** How much of the light is mirrored: 0 to 1. */
  readonly mirror: number;
}

interface Thing {
  /** The distance at which the ray meets the thing; undefined if it does not. */
  meet(ray: Ray): number | undefined;
  normalAt(point: Vector): Vector;
  surfaceAt(point: Vector): Surface;
}

const NEAR = 1e-6;

class Sphere implements Thing {
  readonly #centre: Vector;
  readonly #radius: number;
  readonly #surface: Surface;

  constructor(centre: Vector, radius: number, surface: Surface) {
    this.#centre = centre;
    this.#radius = radius;
    this.#surface = surface;
  }

  meet({ from, direction }: Ray): number | undefined {
    const offset = from.minus(this.#centre);
    const half = offset.dot(direction);
    const discriminant = half * half - offset.dot(offset) + this.#radius * this.#radius;
    if (discriminant < 0) return undefined;
    const root = Math.sqrt(discriminant);
    if (-half - root > NEAR) return -half - root;
    if (-half + root > NEAR) return -half + root;
    return undefined;
  }

  normalAt(point: Vector): Vector {
    return point.minus(this.#centre).times(1 / this.#radius);
  }

  surfaceAt(_point: Vector): Surface {
    return this.#surface;
  }
}

class Floor implements Thing {
  readonly #height: number;
  readonly #dark: Surface = { colour: new Vector(0.1, 0.1, 0.12), mirror: 0.25 };
  readonly #bright: Surface = { colour: new Vector(0.9, 0.88, 0.82), mirror: 0.1 };

  constructor(height: number) {
    this.#height = height;
  }

  meet({ from, direction }: Ray): number | undefined {
    const distance = (this.#height - from.y) / direction.y;
    return distance > NEAR && distance < 1000 ? distance : undefined;
  }

  normalAt(_point: Vector): Vector {
    return new Vector(0, 1, 0);
  }

  surfaceAt({ x, z }: Vector): Surface {
    return (Math.floor(x) + Math.floor(z)) % 2 === 0 ? this.#dark : this.#bright;
  }
}

interface Light {
  readonly place: Vector;
  readonly colour: Vector;
}

const THINGS: readonly Thing[] = [
  new Floor(-1),
  new Sphere(new Vector(0, 0.2, 0), 1.2, { colour: new Vector(0.9, 0.2, 0.15), mirror: 0.3 }),
  new Sphere(new Vector(-2.2, -0.3, 0.8), 0.7, { colour: new Vector(0.2, 0.7, 0.3), mirror: 0.2 }),
  new Sphere(new Vector(2, -0.4, 1), 0.6, { colour: new Vector(0.2, 0.35, 0.9), mirror: 0.4 }),
  new Sphere(new Vector(0.9, -0.7, 2), 0.3, { colour: new Vector(0.95, 0.95, 0.95), mirror: 0.8 }),
];

const LIGHTS: readonly Light[] = [
  { place: new Vector(-5, 6, 6), colour: new Vector(0.8, 0.78, 0.7) },
  { place: new Vector(6, 4, 5), colour: new Vector(0.3, 0.3, 0.4) },
];

const BLACK = new Vector(0, 0, 0);
const AMBIENT = new Vector(0.12, 0.12, 0.14);
const DEEPEST = 4;

function nearest(ray: Ray): { thing: Thing; distance: number } | undefined {
  let found: { thing: Thing; distance: number } | undefined;
  for (const thing of THINGS) {
    const distance = thing.meet(ray);
    if (distance !== undefined && (found === undefined || distance < found.distance)) {
      found = { thing, distance };
    }
  }
  return found;
}

function isLit(point: Vector, light: Light): boolean {
  const path = light.place.minus(point);
  const length = Math.sqrt(path.dot(path));
  const ray = { from: point, direction: path.times(1 / length) };
  return THINGS.every((thing) => (thing.meet(ray) ?? length) >= length);
}

function trace(ray: Ray, depth: number): Vector {
  const hit = nearest(ray);
  if (hit === undefined) {
    const height = Math.max(0, ray.direction.y);
    return new Vector(0.55 - 0.3 * height, 0.7 - 0.25 * height, 0.95 - 0.1 * height);
  }
  const { thing, distance } = hit;
  const point = ray.from.plus(ray.direction.times(distance));
  const normal = thing.normalAt(point);
  const { colour, mirror } = thing.surfaceAt(point);
  let light = AMBIENT;
  for (const lamp of LIGHTS) {
    const towards = lamp.place.minus(point).unit();
    const slope = normal.dot(towards);
    if (slope <= 0 || !isLit(point, lamp)) continue;
    light = light.plus(lamp.colour.times(slope));
    const gleam = Math.max(0, ray.direction.reflect(normal).dot(towards)) ** 50;
    light = light.plus(lamp.colour.times(gleam * mirror));
  }
  const own = colour.tint(light).times(1 - mirror);
  if (depth >= DEEPEST) return own;
  const reflected = { from: point, direction: ray.direction.reflect(normal).unit() };
  return own.plus(trace(reflected, depth + 1).times(mirror));
}

function byte(light: number): number {
  return Math.min(255, Math.round(255 * Math.sqrt(Math.min(1, Math.max(0, light)))));
}

const width = Number(process.argv[2] ?? "320");
const height = Number(process.argv[3] ?? "240");
const EYE = new Vector(0, 0.8, 6);
/** Rays for a pixel, at these offsets from its corner. */
const SAMPLES = [0.25, 0.75];

function pixel(column: number, row: number): Vector {
  let sum = BLACK;
  for (const dy of SAMPLES) {
    for (const dx of SAMPLES) {
      const x = (2 * (column + dx) - width) / height;
      const y = (height - 2 * (row + dy)) / height;
      sum = sum.plus(trace({ from: EYE, direction: new Vector(x, y - 0.15, -2.4).unit() }, 0));
    }
  }
  return sum.times(1 / SAMPLES.length ** 2);
}

console.log(`P3\n${width} ${height}\n255`);
for (let row = 0; row < height; row++) {
  const line: string[] = [];
  for (let column = 0; column < width; column++) {
    const { x, y, z } = pixel(column, row);
    line.push(`${byte(x)} ${byte(y)} ${byte(z)}`);
  }
  console.log(line.join("\n"));
}
