/** Adds an entry to the audit log, in the caller's transaction if there is one; if it cannot be written, the act fails. */
export { recordAudit, type Act } from './record-audit.ts'
/** Proof (RFC 6962) that an entry is in the log; throws `audit.entryNotFound`, `audit.notYetInLog`. */
export { proveEntry } from './prove-entry.ts'
/** Reads the whole log again and compares it with a witness's file; names the first bad index. */
export { verifyAudit, type AuditVerdict } from './verify-audit.ts'
/** Takes committed entries into the tree now, as the running system does each half second. */
export { sequenceEntries } from './sequence-entries.ts'
/** Follows a log from elsewhere and keeps what it signed. */
export { followLog } from './follow-log.ts'
/** Entries behind a place in the log, in its order, for those who watch what happens. */
export { readEntriesAfter, type LoggedEntry } from './read-entries-after.ts'
