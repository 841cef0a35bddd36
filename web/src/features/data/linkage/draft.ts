import type { Field, Part, PartForms, Project, Proposal, Settings } from './api.ts'

/** A project as the setup page holds it. */
export type Draft = {
  code: string
  title: { zh: string; en: string }
  department: string
  settings: Settings
  after: number
}

export function draftOf(project: Project): Draft {
  const { code, title, department, settings, settingsVersion } = project
  return { code, title, department, settings, after: settingsVersion }
}

export function blankDraft(settings: Settings, department: string): Draft {
  return { code: '', title: { zh: '', en: '' }, department, settings, after: 0 }
}

export function changeField(settings: Settings, name: string, change: Partial<Field>): Settings {
  const fields = settings.fields.map((field) => (field.name === name ? { ...field, ...change } : field))
  return withoutStrayKeys({ ...settings, fields }, undefined)
}

export function removeField(settings: Settings, name: string): Settings {
  return withoutStrayKeys(
    { ...settings, fields: settings.fields.filter((field) => field.name !== name) },
    undefined,
  )
}

/** Gives the field another part; keys of passes in forms the part does not have are dropped. */
export function changePart(
  settings: Settings,
  name: string,
  part: Part,
  forms: readonly PartForms[],
): Settings {
  return withoutStrayKeys(
    {
      ...settings,
      fields: settings.fields.map((field) => (field.name === name ? { ...field, part } : field)),
    },
    forms,
  )
}

/** Passes keep only keys of fields that are there; a pass without keys is gone. */
function withoutStrayKeys(settings: Settings, forms: readonly PartForms[] | undefined): Settings {
  const parts = new Map(settings.fields.map(({ name, part }) => [name, part]))
  const fits = (field: string, form: string): boolean => {
    const part = parts.get(field)
    if (part === undefined) return false
    return forms?.find((one) => one.part === part)?.forms.includes(form) ?? true
  }
  return {
    ...settings,
    passes: settings.passes
      .map(({ keys }) => ({ keys: keys.filter(({ field, form }) => fits(field, form)) }))
      .filter(({ keys }) => keys.length > 0),
    golden: settings.golden && {
      ...settings.golden,
      rules: settings.golden.rules.filter(({ field }) => parts.has(field)),
    },
  }
}

/** Keys as one choice of a list: `name:sound`. */
export const keyText = ({ field, form }: { field: string; form: string }): string => `${field}:${form}`

export function keyOf(text: string): { field: string; form: string } {
  const at = text.lastIndexOf(':')
  return { field: text.slice(0, at), form: text.slice(at + 1) }
}

/** Holds m and u as a run learned them, or lets the next run learn anew. */
export function heldModel(project: Project): Settings['model'] {
  const summary = project.lastRun?.summary
  if (!summary) return null
  const side = (which: 'm' | 'u') =>
    Object.fromEntries(
      summary.fields.map(({ field, levels }) => [field, levels.map((level) => level[which])]),
    )
  return { prior: summary.prior, m: side('m'), u: side('u') }
}

/** A new proposal with what the person had already decided beside the fields. */
export function withProposal(draft: Draft, { settings }: Proposal): Draft {
  const { datasets, fields, passes } = settings
  return { ...draft, settings: { ...draft.settings, datasets, fields, passes, golden: null, model: null } }
}
