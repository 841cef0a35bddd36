import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A version of the policies was saved, proposed, approved or returned. */
export const policiesChanged = defineEvent('access.policiesChanged', z.object({ number: z.number().int() }))
/** A purpose was requested, decided or revoked. */
export const purposeChanged = defineEvent('access.purposeChanged', z.object({ purpose: z.string() }))
