/** Begins a fetch of a connection now; returns its id. Throws `sources.connectionNotFound`, `fetchGoing`, `held`. */
export { requestFetch } from './request-fetch.ts'
/** Carries a queued fetch to its end in this process. */
export { executeFetch } from './execute-fetch.ts'
/** Adds or changes how a source fetches by itself. */
export { saveConnection } from './save-connection.ts'
/** One fetch with its deliveries; throws `sources.fetchNotFound`. */
export { getFetch } from './get-fetch.ts'
/** Folder of the installation into which other systems put files. */
export { inboxOf } from './connectors/folder.ts'
/** A fetch began or ended; the columns of a source changed and wait for a person. */
export { fetchChanged, schemaHeld } from './events.ts'
