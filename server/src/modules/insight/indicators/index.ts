/** An indicator as data, and its current definition and state. */
export { Bilingual } from './definition.ts'
export { allIndicators, findIndicator, getIndicator, type Indicator } from './definition-store.ts'
/** One indicator in one region through time, with revisions and the computations the points come from. */
export { getSeries, type Series } from './get-series.ts'
/** The points of some regions in time order, and the state of every region's series. */
export { pointsOfRegions, seriesHeads, type SeriesHead } from './point-store.ts'
export type { Point, RegionPoint } from './point.ts'
/** Lays points on the calendar, null where a period has none. */
export { regularise, type RegularSeries } from './series.ts'
/** Calendar periods as text, and arithmetic on them. */
export {
  periodAt,
  periodDays,
  periodIndex,
  periodOfDay,
  seasonLength,
  shiftPeriod,
  type PeriodKind,
} from './period.ts'
export { describePeriod } from './describe-period.ts'
/** The divisions of the province; retired ones remain for the figures of their time. */
export { allRegions, childRegions, getRegion } from './region-store.ts'
export { lineOf, regionPrefix, type Region, type RegionLevel } from './region.ts'
/** What the cockpit shows of a region: latest figures, recent past, and the figures of its parts. */
export { readBoard, type Board } from './read-board.ts'
/** Points of an indicator appeared, changed or vanished. */
export { indicatorChanged } from './events.ts'
