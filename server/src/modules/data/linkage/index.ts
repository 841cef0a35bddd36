/** Queues a run of a project over the current versions of its datasets; returns its id. */
export { startRun } from './start-run.ts'
/** Carries a queued run to its end in this process. */
export { executeRun } from './execute-run.ts'
/** Adds a linkage project or saves its settings as the next version. */
export { saveProject } from './save-project.ts'
/** How records of datasets could be linked: parts of columns, passes, keys. */
export { proposeSettings } from './propose-settings.ts'
/** One entity across departments; the reading of personal values is audited. */
export { getEntity } from './get-entity.ts'
export { LinkageSettings, type ProjectInput } from './schema.ts'
export { goldenPublished, pairsDecided, runChanged } from './events.ts'
