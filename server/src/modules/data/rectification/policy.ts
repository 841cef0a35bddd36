/** Limits of a rectification: working days to accept and to mend, calendar days within which a new breach is the old one. */
export type Policy = { acceptanceDays: number; closingDays: number; reopenDays: number }
