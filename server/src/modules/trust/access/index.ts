/** Gathers what all modules declare, and decides: throws 401 or 403 unless the actor holds the permission. */
export { authorize, holds, permissionTable, type PermissionTable } from './gate.ts'
/** How the asking person sees a dataset now: each column, the rows, the duties; throws `access.purposeOver`, `.purposeElsewhere`, `.cannotFilter`. */
export { decideRead, type ReadDecision, type ReadRequest } from './decision/decide-read.ts'
/** Decides once more what an audit entry says was decided. */
export { replayDecision } from './decision/replay-decision.ts'
/** What a masked column shows instead of each value. */
export { maskerFor } from './masking/masker.ts'
export { FULL_MASK } from './masking/mask-value.ts'
export { MASKS, type Mask } from './decision/obligations.ts'
/** Tells the policies of a dataset and its columns; the catalogue does so at each change of an entry. */
export { describeResource } from './describe-resource.ts'
export type { ColumnDecision } from './decision/decide-columns.ts'
export type { ColumnFacts } from './world/inputs.ts'
