/** A Parquet path to write to; then make it the dataset's new current version, atomically with the caller's transaction. */
export { stageVersion } from './stage-version.ts'
export { publishVersion } from './publish-version.ts'
/** The level a dataset's files are kept by: encrypted at rest where the rule of the level says so. */
export { setDatasetLevel } from './set-dataset-level.ts'
/** A DuckDB session with a view per dataset, fixed to the versions current when it opened. */
export { openLake, type Lake, type Wanted } from './open-lake.ts'
/** Versions of a dataset, newest first, and the current version of every dataset. */
export { listCurrent, listVersions } from './version-store.ts'
/** Names of the two columns that say where a row came from, and what a version is. */
export {
  isDatasetCode,
  SOURCE_FILE,
  SOURCE_LINE,
  type LakeColumn,
  type LakeFile,
  type Version,
} from './version.ts'
/** A dataset has a new current version. */
export { versionPublished } from './events.ts'
