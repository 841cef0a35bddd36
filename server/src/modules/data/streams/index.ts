/** Registers a stream of a department or changes it; makes its dataset and source. */
export { registerStream } from './register-stream.ts'
/** One stream with its account; throws `streams.notFound`. */
export { getStream, listStreams } from './get-stream.ts'
/** Takes the records of a post; resolves when those it counts as accepted are on disk. */
export { postObservations, type Posting } from './post-observations.ts'
/** The newest observation of each thing and property of a stream, or of those that received any since a moment. */
export { latestObservations } from './read-observations.ts'
/** Observations of one property of a thing in [from, to), every one or in buckets; at most 10,000 points. */
export { readObservations, type ObservationsWanted } from './read-observations.ts'
/** Starts the labelled simulator of a synthetic stream, until told to stop. */
export { simulateStream } from './simulate-stream.ts'
/** A stream has new observations (at once after a pause, then about once a second); things fell silent. */
export { fellSilent, observed } from './events.ts'
export type { Flag, Latest, Series, SeriesPoint, StreamDefinition } from './schema.ts'
