/** What the models say about every indicator in one region, or about one indicator there. */
export { findFinding, findingsOfRegion } from './finding-store.ts'
export type { Anomaly, Finding } from './finding.ts'
/** Runs the models over many series in worker threads. */
export { runModels } from './run-models.ts'
export type { ModelAnswer, ModelTask } from './model-task.ts'
/** Points the models look back on. */
export { MEMORY } from './finding.ts'
/** What the models say about an indicator is up to date again. */
export { findingsChanged } from './events.ts'
