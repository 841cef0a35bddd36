/** The version of a dataset a computation read, and the ingestion run that made it. */
export type DatasetVersion = { dataset: string; number: number; run: string }

/** One recomputation of an indicator: from which definition and which data, and how much it changed. */
export type Computation = {
  id: number
  indicator: string
  version: number
  datasets: DatasetVersion[]
  /** Points the definition gives, parents included. */
  rows: number
  /** Rows of the SQL's result left out because their region is not one of the province's. */
  ignored: number
  /** Points that appeared, changed or vanished. */
  changed: number
  at: Date
}
