/** The roles of the product; a person holds any number of them, each within an organisation. */
export const roles = [
  'engineer',
  'steward',
  'analyst',
  'leader',
  'handler',
  'administrator',
  'resident',
] as const
export type Role = (typeof roles)[number]
