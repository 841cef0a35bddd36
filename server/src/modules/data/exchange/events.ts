import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

const Parties = { dataset: z.string(), department: z.string(), owner: z.string() }

/** A share request was filed, answered, delivered or withdrawn. */
export const requestChanged = defineEvent(
  'exchange.requestChanged',
  z.object({ id: z.string(), state: z.string(), ...Parties }),
)
/** A grant began, was revoked, ran out or was closed. */
export const grantChanged = defineEvent(
  'exchange.grantChanged',
  z.object({ id: z.string(), state: z.string(), ...Parties }),
)
/** A correction, dispute or demand moved. */
export const matterChanged = defineEvent(
  'exchange.matterChanged',
  z.object({ kind: z.enum(['correction', 'dispute', 'demand']), id: z.string(), state: z.string() }),
)
