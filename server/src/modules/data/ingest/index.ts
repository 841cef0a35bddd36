/** Lands the files of a delivery and queues the run that reads them; returns the run's id. */
export { deliverFiles, type Delivery } from './deliver-files.ts'
/** The same for bytes that are stored already; what must be true with the acceptance joins its transaction. */
export { deliverLanded, type LandedDelivery } from './deliver-landed.ts'
export type { FileRole, LandedFile } from './landed-file.ts'
/** Carries a queued run to its end in this process. */
export { executeRun } from './execute-run.ts'
/** One run with progress, accounting, files and log; throws `ingest.runNotFound`. */
export { getRun } from './get-run.ts'
/** State, version and counts of several runs. */
export { listRunStates } from './list-run-states.ts'
/** How a source delivers; throws `ingest.sourceNotFound`. */
export { getSource } from './get-source.ts'
/** How several sources deliver, by code; unknown ones are left out. */
export { describeSources } from './describe-sources.ts'
/** Adds a source of a registered dataset or changes it. */
export { registerSource } from './register-source.ts'
/** Approves a mapping as a source's next version; throws `ingest.mappingChanged`, `ingest.mappingInvalid`. */
export { approveMapping } from './approve-mapping.ts'
/** The columns that name a record of a contract; empty where it has no primary key. */
export { primaryKey } from './primary-key.ts'
/** Reads any CSV or XLSX file and checks it, with or without a contract; needs no running system. */
export { checkFile, type FileCheck } from './check-file.ts'
export type { FileFaultRow } from './combine-tables.ts'
/** What lineage asks: runs and their files, a version of a mapping, one record of a landed file as it stands there. */
export { filesOfRun, type RunOrigin, runOrigins } from './run-origins.ts'
export { findMappingVersion } from './mapping-memory-store.ts'
export { readSourceRow, type SourceRow } from './read-source-row.ts'
/** A run began, changed phase or ended. */
export { runChanged } from './events.ts'
