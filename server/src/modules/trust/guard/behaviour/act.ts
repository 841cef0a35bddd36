/** What somebody did, as far as detectors care; from the audit log or from the door. */
export type Act = {
  /** Milliseconds since the epoch. */
  at: number
  kind:
    | 'sign-in'
    | 'sign-in-failed'
    | 'opened'
    | 'missing'
    | 'denied'
    | 'unknown'
    | 'export'
    | 'personal-read'
    | 'refused'
  /** Identity id of a person; null for nobody known. */
  actor: string | null
  address: string | null
  operation: string
  /** What it was done to: an account's name, a dataset, an operation with its parameters. */
  object: string
  purpose: string | null
  place?: Place
  /** Entry of the audit log that proves it. */
  entry: number | null
}

/** Where an address is, as the installation's table of addresses says. */
export type Place = { region: string; longitude: number; latitude: number }
