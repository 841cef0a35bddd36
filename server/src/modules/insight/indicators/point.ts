export type Point = { period: string; value: number }

/** One figure: of a region (six-digit code) in a period. */
export type RegionPoint = Point & { region: string }
