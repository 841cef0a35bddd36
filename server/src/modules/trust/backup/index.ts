/** Makes a backup of this installation in a folder; appears whole or not at all. */
export { createBackup, type BackupMade } from './create-backup.ts'
/** Opens the backups in a folder with their passphrase; throws one sentence where it cannot. */
export { openRepository, type Repository } from './repository.ts'
/** Ids (the oldest first) and contents of backups. */
export { listBackupIds, needManifest, type Manifest } from './manifest.ts'
/** Reads a backup back and names every part that is not what was written. */
export { verifyBackup, type BackupFault, type BackupVerdict } from './verify-backup.ts'
/** Makes an installation in an empty folder from a backup, compared table by table. */
export { restoreBackup, type Restored } from './restore-backup.ts'
/** Removes what retention does not keep, and chunks nobody names. */
export { pruneBackups, type Pruned } from './prune-backups.ts'
export type { Retention } from './retention.ts'
