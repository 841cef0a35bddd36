/** Inequality and fairness of distributions, of people or of groups weighted by people. */

export { atkinson, gini, giniCorrected, hoover, theilL, theilT, variationCoefficient } from './indices.ts'
export { lorenzCurve, lowerShare, palma, percentileRatio, quantile, type CurvePoint } from './lorenz.ts'
export { decomposeTheil, type TheilDecomposition, type TheilGroup, type TheilPart } from './decomposition.ts'
export { concentrationCurve, concentrationIndex, erreygersIndex, type Ranked } from './concentration.ts'
export { bootstrapInterval, type BootstrapOptions, type Interval } from './bootstrap.ts'
export type { Sample } from './weighted.ts'
