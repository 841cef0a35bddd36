/** Adds an entry to the audit chain in the caller's transaction; if it cannot be written, the act fails. */
export { recordAudit, type Act } from './record-audit.ts'
