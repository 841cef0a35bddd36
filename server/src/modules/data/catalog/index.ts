/** The registered entry of a dataset with its contract and standing; `getEntry` throws `catalog.notFound`. */
export { findEntry, getEntry } from './get-dataset.ts'
/** The dataset's contract, ready for checking. */
export { contractOf } from './contract-of.ts'
/** Registers a dataset or changes its entry, in force at once (for the system); the contract is ODCS 3.1 YAML. */
export { registerDataset } from './register-dataset.ts'
/** Writes an entry as a person's draft, which others review and publish. */
export { saveEntry } from './save-entry.ts'
/** The entry as it is edited: the draft where there is one, else what is in force; throws `catalog.notFound`. */
export { getEntryToEdit } from './entry-to-edit.ts'
/** A page of the catalogue with current version and quality. */
export { listDatasets } from './list-datasets.ts'
/** A page of ranked results with facets and a cursor, possibly confined to some datasets. */
export { searchCatalog } from './search-catalog.ts'
export { SearchPage, SearchQuery } from './search-schema.ts'
/** A page of rows as the asking person may see them: personal columns masked, reading in clear audited. */
export { previewRows } from './preview-rows.ts'
/** Whether a person answers for a department's data; the check that throws; and that of four eyes. */
export { DATA_BUREAU, governs, requireGovernance, requireSecondPerson } from './stewardship.ts'
/** Counts a use of a dataset, which its place in search results follows. */
export { countUse } from './use-store.ts'
/** The entry a dataset is registered with, as written and as stored. */
export { DatasetInput, type Entry } from './entry.ts'
export type { Dataset } from './dataset-store.ts'
export { RowsPage } from './schema.ts'
