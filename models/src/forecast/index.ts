/** Forecasting of univariate series: one call without settings, its evidence, and the measures to judge it. */

/** Forecasts a series of any length and kind; see `Forecast` for the answer. */
export { forecast, type BacktestRow, type Forecast, type ForecastOptions } from './forecast.ts'

/** Makes the forecasts of a tree of regions add up. */
export { reconcile } from './reconcile.ts'

/** Measures of point accuracy, of intervals, and the benchmark of the M4 competition. */
export { coverage, mase, msis, naive2, naiveScale, owa, smape } from './accuracy.ts'

/** Parts of the forecast that are of use alone: decomposition, outlier-proof when asked, and the season of a series. */
export { stl, type Decomposition, type StlOptions } from './stl.ts'
export { findPeriod } from './seasons.ts'
