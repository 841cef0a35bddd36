/** A dataset has a new contract in force. */
export { contractPublished } from './events.ts'
