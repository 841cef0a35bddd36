/** Trends and patterns of a series: does it rise, how fast, when did it change, how much of it is season. */

export { mannKendall, seasonalMannKendall, type MannKendall } from './mann-kendall.ts'
export { senSlope, seasonalSenSlope } from './sen-slope.ts'
export { pettitt, type Pettitt } from './pettitt.ts'
export { levelBreaks, type LevelBreaks } from './level-breaks.ts'
export { seasonality, type Seasonality } from './seasonality.ts'
export { changePoints, type ChangePointOptions } from './change-points.ts'
