/** Anomalies: how surprising each value of a series is, judged from the values before it alone. */
export { detect, openDetector, type DetectOptions, type Detection, type Verdict } from './detect.ts'
