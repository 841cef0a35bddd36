/** Holds the newest report of a dataset and its freshness against the thresholds; opens, closes and sends back. */
export { judgeDataset } from './judge-dataset.ts'
/** Checks the current version of a dataset against the one before and against other datasets. */
export { checkPublished } from './check-published.ts'
/** A dataset was judged anew, or one of its rectifications moved on. */
export { rectificationChanged } from './events.ts'
