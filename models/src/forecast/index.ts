/** Forecasting of univariate series: one call without settings, its evidence, and the measures to judge it. */
export { forecast, type BacktestRow, type Forecast, type ForecastOptions } from './forecast.ts'
export { coverage, mase, msis, naive2, naiveScale, owa, smape } from './accuracy.ts'
