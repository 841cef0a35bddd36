/** Lands the files of a delivery and queues the run that reads them; returns the run's id. */
export { deliverFiles, type Delivery } from './deliver-files.ts'
/** Carries a queued run to its end in this process. */
export { executeRun } from './execute-run.ts'
/** One run with progress, accounting, files and log; throws `ingest.runNotFound`. */
export { getRun } from './get-run.ts'
/** Reads any CSV or XLSX file and checks it, with or without a contract; needs no running system. */
export { checkFile, type FileCheck } from './check-file.ts'
export type { FileFaultRow } from './combine-tables.ts'
/** A run began, changed phase or ended. */
export { runChanged } from './events.ts'
