/**
 * The curve of SM2 (GB/T 32918.5-2017) over BigInt: y² = x³ − 3x + b. Points are projective (X : Y : Z); additions are the
 * complete formulas of Renes, Costello and Batina (2016, algorithms 4 and 6), which have no exceptional cases, and a product
 * takes the same steps whatever the scalar. BigInt itself is not constant-time: SECURITY.md says so.
 */
export const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
export const A = P - 3n
export const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
/** Order of the group, a prime; the cofactor is 1, so every point but infinity has this order. */
export const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const G_X = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n
const G_Y = 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n

/** A point in affine coordinates, never infinity. */
export type Point = { x: bigint; y: bigint }
type Projective = { x: bigint; y: bigint; z: bigint }

export const GENERATOR: Point = { x: G_X, y: G_Y }
const INFINITY: Projective = { x: 0n, y: 1n, z: 0n }

const WINDOW_BITS = 4
const WINDOWS = 256 / WINDOW_BITS

/** scalar · point; undefined for infinity. The scalar is taken modulo the order. */
export function multiply(point: Point, scalar: bigint): Point | undefined {
  const multiples = multiplesOf({ ...point, z: 1n })
  let sum = INFINITY
  for (let i = WINDOWS - 1; i >= 0; i--) {
    for (let bit = 0; bit < WINDOW_BITS; bit++) sum = double(sum)
    sum = add(sum, multiples[digitOf(scalar, i)] ?? INFINITY)
  }
  return toAffine(sum)
}

let generatorWindows: Projective[][] | undefined

/** scalar · G, by a table of multiples made once. */
export function multiplyGenerator(scalar: bigint): Point | undefined {
  generatorWindows ??= windowsOfGenerator()
  const sum = generatorWindows.reduce(
    (total, multiples, i) => add(total, multiples[digitOf(scalar, i)] ?? INFINITY),
    INFINITY,
  )
  return toAffine(sum)
}

/** Coordinates in range and the equation satisfied: to be asked of every point that comes from outside. */
export function isOnCurve({ x, y }: Point): boolean {
  if (x < 0n || x >= P || y < 0n || y >= P) return false
  return (y * y - (x * x * x + A * x + B)) % P === 0n
}

/** The two points with this x, or none. */
export function pointsAt(x: bigint): Point[] {
  const y = power(mod(x * x * x + A * x + B), (P + 1n) / 4n)
  const point = { x, y }
  return isOnCurve(point) ? [point, { x, y: P - y }] : []
}

function digitOf(scalar: bigint, window: number): number {
  return Number((mod(scalar, N) >> BigInt(window * WINDOW_BITS)) & 15n)
}

function multiplesOf(point: Projective): Projective[] {
  const multiples = [INFINITY]
  for (let i = 1; i < 1 << WINDOW_BITS; i++) multiples.push(add(multiples[i - 1] ?? INFINITY, point))
  return multiples
}

function windowsOfGenerator(): Projective[][] {
  const windows: Projective[][] = []
  let base: Projective = { ...GENERATOR, z: 1n }
  for (let i = 0; i < WINDOWS; i++) {
    windows.push(multiplesOf(base))
    for (let bit = 0; bit < WINDOW_BITS; bit++) base = double(base)
  }
  return windows
}

function add(p: Projective, q: Projective): Projective {
  const xx = mul(p.x, q.x)
  const yy = mul(p.y, q.y)
  const zz = mul(p.z, q.z)
  const xy = mul(p.x + p.y, q.x + q.y) - xx - yy
  const yz = mul(p.y + p.z, q.y + q.z) - yy - zz
  const xz = mul(p.x + p.z, q.x + q.z) - xx - zz
  const bzz3 = 3n * (xz - mul(B, zz))
  const minus = yy - bzz3
  const plus = yy + bzz3
  const bxz3 = 3n * (mul(B, xz) - 3n * zz - xx)
  const xx3 = 3n * (xx - zz)
  return {
    x: mul(xy, plus) - mul(yz, bxz3),
    y: mul(plus, minus) + mul(xx3, bxz3),
    z: mul(yz, minus) + mul(xy, xx3),
  }
}

function double({ x, y, z }: Projective): Projective {
  const xx = mul(x, x)
  const yy = mul(y, y)
  const zz = mul(z, z)
  const xy2 = 2n * mul(x, y)
  const xz2 = 2n * mul(x, z)
  const bzz3 = 3n * (mul(B, zz) - xz2)
  const minus = yy - bzz3
  const plus = yy + bzz3
  const bxz3 = 3n * (mul(B, xz2) - 3n * zz - xx)
  const xx3 = 3n * (xx - zz)
  const yz2 = 2n * mul(y, z)
  return {
    x: mul(minus, xy2) - mul(yz2, bxz3),
    y: mul(plus, minus) + mul(xx3, bxz3),
    z: 4n * mul(yz2, yy),
  }
}

function toAffine({ x, y, z }: Projective): Point | undefined {
  if (mod(z) === 0n) return undefined
  const inverse = power(mod(z), P - 2n)
  return { x: mod(x * inverse), y: mod(y * inverse) }
}

function mul(a: bigint, b: bigint): bigint {
  return (a * b) % P
}

function mod(value: bigint, modulus = P): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = base, e = exponent; e > 0n; e >>= 1n, square = mul(square, square)) {
    if (e & 1n) result = mul(result, square)
  }
  return mod(result)
}
