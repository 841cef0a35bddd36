/** What the catalogue holds already of what somebody means to collect, with scores; says whether a reason is needed. */
export { findOverlaps } from './overlap/find-overlaps.ts'
/** Declares a new collection; throws `exchange.reasonRequired` where it overlaps and no reason is given. */
export { declareCollection } from './overlap/declare-collection.ts'
export type { CollectionInput, Overlap, OverlapAnswer, PlannedColumn } from './overlap/schema.ts'
export { grantChanged, matterChanged, requestChanged } from './events.ts'
