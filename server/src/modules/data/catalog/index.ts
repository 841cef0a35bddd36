/** The registered entry of a dataset with its contract; throws `catalog.notFound`. */
export { getEntry } from './get-dataset.ts'
/** The dataset's contract, ready for checking. */
export { contractOf } from './contract-of.ts'
/** Registers a dataset or changes its entry; the contract is ODCS 3.1 YAML. */
export { registerDataset } from './register-dataset.ts'
/** A page of the catalogue with current version and quality. */
export { listDatasets } from './list-datasets.ts'
/** A page of rows as the asking person may see them: personal columns masked, reading in clear audited. */
export { previewRows } from './preview-rows.ts'
/** The entry a dataset is registered with. */
export { DatasetInput, RowsPage } from './schema.ts'
