/** Alerts inside a region, newest first. */
export { readAlerts } from './read-alerts.ts'
export type { AlertItem } from './schema.ts'
/** An alert was opened, changed (regions, normality, state of its case), or closed by a person. */
export { alertChanged, alertClosed, alertOpened } from './events.ts'
