/** Bounds that keep memory flat whatever a file contains. */
export const MAX_CELL_BYTES = 1 << 20
export const MAX_RECORD_BYTES = 64 << 20
export const MAX_COLUMNS = 16_384
export const CHUNK_BYTES = 4 << 20
/** How much of a faulty record or of a title is kept to be shown. */
export const MAX_SHOWN_CHARACTERS = 2000
/** One JSON document is held whole; JSON lines are not, and may be as large as the disk allows. */
export const MAX_DOCUMENT_BYTES = 256 << 20
export const MAX_JSON_DEPTH = 64
/** Cells a sparse or run-length coded file may unfold to; an honest table of the largest allowed file stays far below. */
export const MAX_CELLS = 4e9
