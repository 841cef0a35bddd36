import { z } from 'zod'
import { civilDate } from '#platform/calendar.ts'
import { defineRoute, PageQuery, pageOf } from '#platform/route.ts'
import { findDivisions } from './find-divisions.ts'
import { lookUpDivision } from './look-up-division.ts'

const Day = z.iso.date()
const Period = { code: z.string(), name: z.string(), from: z.string(), to: z.string().optional() }
const evidence = z.enum(['same-name', 'same-stem'])

const DivisionLookup = z
  .object({
    resolution: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('valid'),
        code: z.string(),
        name: z.string(),
        validFrom: z.string(),
        validTo: z.string().optional(),
      }),
      z.object({
        state: z.literal('retired'),
        code: z.string(),
        period: z.object(Period),
        successor: z.union([
          z.literal('unresolved'),
          z.object({ code: z.string(), name: z.string(), evidence }),
        ]),
      }),
      z.object({ state: z.literal('not-yet'), code: z.string(), period: z.object(Period) }),
      z.object({ state: z.literal('unknown'), code: z.string() }),
    ]),
    level: z.enum(['province', 'city', 'county']).nullable(),
    within: z.array(z.object({ code: z.string(), name: z.string() })),
    line: z.array(
      z.object({
        ...Period,
        relation: z.enum(['own', 'predecessor', 'successor']),
        evidence: evidence.optional(),
      }),
    ),
    coverage: z.object({ from: z.string(), to: z.string() }),
    beyondCoverage: z.boolean(),
  })
  .meta({ id: 'DivisionLookup' })

const DivisionRow = z
  .object({ ...Period, level: z.enum(['province', 'city', 'county']), current: z.boolean() })
  .meta({ id: 'DivisionPeriod' })

export const divisionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/standards/divisions/:code',
    operation: 'lookUpDivision',
    permission: 'standards.read',
    summary: 'What a GB/T 2260 code meant on a day, with its line of predecessors and successors.',
    params: z.object({ code: z.string().max(12) }),
    query: z.object({ asOf: Day.optional() }),
    response: DivisionLookup,
    handle: async (ctx, { params, query }) =>
      lookUpDivision(params.code, query.asOf ?? civilDate(ctx.clock.now())),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/divisions',
    operation: 'findDivisions',
    permission: 'standards.read',
    summary: 'Divisions in force on a day, by code, name or pinyin; with `ever` also those that are not.',
    query: PageQuery.extend({
      asOf: Day.optional(),
      within: z.string().max(6).optional(),
      ever: z.enum(['true', 'false']).optional(),
    }),
    response: pageOf(DivisionRow),
    handle: async (ctx, { query }) =>
      findDivisions({
        ...query,
        asOf: query.asOf ?? civilDate(ctx.clock.now()),
        ever: query.ever === 'true',
      }),
  }),
]
