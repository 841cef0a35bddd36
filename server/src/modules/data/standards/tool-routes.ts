import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { divisionsOfPlatform } from './division-file.ts'
import { resolveDivision } from './division.ts'
import { errors } from './errors.ts'
import { checkIdentityNumber } from './gb11643.ts'
import { checkCreditCode } from './gb32100.ts'
import { scaleDecimal, SCALABLE } from './transform-unit.ts'
import { findUnit, quantityOf, UNIT_NAMES, unitFactor } from './unit.ts'

const IdentifierCheck = z
  .object({
    ok: z.boolean(),
    reason: z.enum(['format', 'birth-date', 'check-digit', 'check-character']).optional(),
    birthDate: z.string().optional(),
    sex: z.enum(['male', 'female']).optional(),
    division: z.string().optional(),
    /** The division's name on the day asked for; absent where no such code was in force. */
    divisionName: z.string().optional(),
  })
  .meta({ id: 'IdentifierCheck' })

export const toolRoutes = [
  defineRoute({
    method: 'POST',
    path: '/api/standards/identifiers/check',
    operation: 'checkIdentifier',
    permission: 'standards.read',
    summary: 'Whether a text is an identity number (GB 11643) or credit code (GB 32100); nothing is kept.',
    body: z.object({
      scheme: z.enum(['gb11643', 'gb32100']),
      text: z.string().max(40),
      asOf: z.iso.date(),
    }),
    response: IdentifierCheck,
    handle: async (_, { body }) => {
      const found = body.scheme === 'gb11643' ? checkIdentityNumber(body.text) : checkCreditCode(body.text)
      if (!found.ok) return found
      const place = resolveDivision(divisionsOfPlatform(), found.division, body.asOf)
      return { ...found, ...(place.state === 'valid' ? { divisionName: place.name } : {}) }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/units',
    operation: 'listUnits',
    permission: 'standards.read',
    summary: 'Units by what they measure; only units of one group convert into each other.',
    response: z.array(z.object({ quantity: z.string(), units: z.array(z.string()) })),
    handle: async () =>
      [...Map.groupBy(UNIT_NAMES, (name) => quantityOf(name) ?? '')].map(([quantity, units]) => ({
        quantity,
        units,
      })),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/units/convert',
    operation: 'convertUnit',
    permission: 'standards.read',
    summary: 'A decimal number in another unit, exactly or to ten decimals.',
    query: z.object({
      number: z.string().regex(new RegExp(`^${SCALABLE}$`)),
      from: z.string().max(20),
      to: z.string().max(20),
    }),
    response: z.object({ number: z.string(), from: z.string(), to: z.string() }),
    handle: async (_, { query }) => {
      const [from, to] = [findUnit(query.from), findUnit(query.to)]
      if (from === undefined || to === undefined || !unitFactor(from, to)) {
        throw errors.unitUnknown({ from: query.from, to: query.to })
      }
      return { number: scaleDecimal(query.number, from, to), from, to }
    },
  }),
]
