export const PURPOSE_STATES = ['requested', 'approved', 'refused', 'revoked'] as const
export type PurposeState = (typeof PURPOSE_STATES)[number]

/** Why a purpose does not serve a reading, or null where it does. */
export type PurposeFault =
  'not-approved' | 'revoked' | 'not-begun' | 'ended' | 'other-department' | 'other-dataset'

/** A stated purpose as the register knows it, with the fields it names of the dataset in question. */
export type StatedPurpose = {
  code: string
  state: PurposeState
  organisation: string
  legalBasis: string
  startsOn: string
  endsOn: string
  columns: string[] | null
}

/** Whether a registered purpose serves this person, dataset and day (`YYYY-MM-DD`). */
export function faultOfPurpose(
  purpose: StatedPurpose,
  organisation: string | null,
  today: string,
): PurposeFault | null {
  if (purpose.state === 'revoked') return 'revoked'
  if (purpose.state !== 'approved') return 'not-approved'
  if (today < purpose.startsOn) return 'not-begun'
  if (today > purpose.endsOn) return 'ended'
  if (purpose.organisation !== organisation) return 'other-department'
  return purpose.columns === null ? 'other-dataset' : null
}
