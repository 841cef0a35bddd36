/**
 * What a file of a delivery says: records; all records there are, so that what is missing was deleted; all keys there
 * are; or the keys of records that were deleted.
 */
export type FileRole = 'records' | 'complete' | 'keys' | 'deletions'

/** A file whose bytes are stored already. `isLines` says that it is one JSON object a line. */
export type LandedFile = { name: string; sha256: string; bytes: number; role?: FileRole; isLines?: boolean }
