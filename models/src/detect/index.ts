/** Anomalies: how surprising each value of a series is, judged from the values before it alone. */

/** For reports, a day or rarer: what was expected, within which limits, and how surprising the value is. */
export { detect, openDetector, type DetectOptions, type Detection, type Verdict } from './detect.ts'

/** For dense streams: one alarm per disturbance, however long it lasts. */
export { monitor, openMonitor, type MonitorOptions } from './monitor.ts'

/** Which of the two fits, and with which season, from the time between observations. */
export { isDense, seasonOfStep } from './cadence.ts'
