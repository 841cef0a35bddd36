/** Bounds that keep memory flat whatever a file contains. */
export const MAX_CELL_BYTES = 1 << 20
export const MAX_RECORD_BYTES = 64 << 20
export const MAX_COLUMNS = 16_384
export const CHUNK_BYTES = 4 << 20
/** How much of a faulty record or of a title is kept to be shown. */
export const MAX_SHOWN_CHARACTERS = 2000
