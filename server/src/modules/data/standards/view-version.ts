import type { Version } from './register-store.ts'
import type { VersionView } from './schema.ts'

/** A version without its content, as the API tells it. */
export function viewVersion(version: Version): VersionView {
  const { validFrom, validTo, retired, successor, reason, proposedBy, approvedBy } = version
  return {
    ...{ version: version.version, validFrom, validTo, retired, successor, reason, proposedBy, approvedBy },
    approvedAt: version.approvedAt.toISOString(),
  }
}

/** The version asked for, else the one in force on the day, else the first: an entry that has not begun can be looked at. */
export function chooseVersion(
  versions: readonly Version[],
  wanted: { version?: number | undefined; asOf: string },
): Version | undefined {
  if (wanted.version !== undefined) return versions.find(({ version }) => version === wanted.version)
  return versions.find(({ validFrom }) => validFrom <= wanted.asOf) ?? versions.at(-1)
}
