import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { namesAPerson } from './parts.ts'
import type { LinkageField, LinkageSettings } from './schema.ts'

/** Roles that answer for the data itself and see personal values in clear; the reading is audited. */
const CLEAR_ROLES: readonly string[] = ['steward', 'engineer']

/** How this person may see a field: `purpose` means in clear once a purpose is stated. */
export type Sight = 'clear' | 'purpose' | 'hidden'
export type SeenField = LinkageField & { sight: Sight; personal: boolean }

/**
 * The fields of a project and how the asking person sees each. Personal columns are for the roles that answer for the
 * data; sensitive ones, identity numbers and phones only with a stated purpose.
 */
export async function visibleFields(ctx: Ctx, settings: LinkageSettings): Promise<SeenField[]> {
  const classified = new Map<string, string>()
  for (const { dataset } of settings.datasets) {
    for (const { name, classification } of contractOf(await getEntry(ctx, dataset)).properties) {
      classified.set(`${dataset}.${name}`, classification ?? 'general')
    }
  }
  const trusted = ctx.actor.kind === 'system' || ctx.actor.roles.some((role) => CLEAR_ROLES.includes(role))
  return settings.fields.map((field) => {
    const classes = Object.entries(field.columns).map(([dataset, column]) =>
      classified.get(`${dataset}.${column}`),
    )
    const sensitive = namesAPerson(field) || classes.includes('sensitive-personal')
    const personal = sensitive || classes.includes('personal')
    const asked = sensitive && ctx.purpose === null
    return {
      ...field,
      personal,
      sight: !personal ? 'clear' : !trusted ? 'hidden' : asked ? 'purpose' : 'clear',
    }
  })
}
