import { z } from 'zod'

/** What the register holds: data elements, code lists, and crosswalks between code lists. */
export const KINDS = ['element', 'code-list', 'crosswalk'] as const
export type Kind = (typeof KINDS)[number]

const Text = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })
const Code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
const Day = z.iso.date()

/** A data element by the fields of GB/T 19488.2; what follows from others (pinyin, format) is not kept. */
export const ElementContent = z
  .object({
    id: Code,
    name: Text,
    definition: z.string().trim().min(1).max(1000),
    type: z.enum(['string', 'integer', 'number', 'date', 'timestamp', 'boolean']),
    classification: z.enum(['general', 'personal', 'sensitive-personal']),
    labels: z.array(z.string().trim().min(1).max(100)).max(200),
    standard: z.string().max(100).exactOptional(),
    unit: z.string().max(20).exactOptional(),
    length: z.object({ min: z.number().int().min(0), max: z.number().int().min(1) }).exactOptional(),
    pattern: z.string().max(500).exactOptional(),
    range: z.object({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
    codeList: Code.exactOptional(),
    check: z.enum(['gb11643', 'gb32100']).exactOptional(),
    recognisable: z.boolean().exactOptional(),
    objectClass: z.string().max(100).exactOptional(),
    property: z.string().max(100).exactOptional(),
    representation: z.string().max(100).exactOptional(),
    relations: z
      .array(z.object({ kind: z.enum(['same-as', 'broader', 'related']), element: Code }))
      .max(50)
      .exactOptional(),
    submitter: z.string().max(100).exactOptional(),
    remark: z.string().max(1000).exactOptional(),
  })
  .meta({ id: 'DataElementContent' })

export const CodeEntryContent = z
  .object({
    code: z.string().trim().min(1).max(60),
    name: Text,
    words: z.array(z.string().min(1).max(100)).max(100).exactOptional(),
    parent: z.string().max(60).exactOptional(),
    from: Day.exactOptional(),
    to: Day.exactOptional(),
  })
  .meta({ id: 'CodeEntryContent' })

export const CodeListContent = z
  .object({
    id: Code,
    name: Text,
    standard: z.string().max(100),
    entries: z.array(CodeEntryContent).min(1).max(20_000),
  })
  .meta({ id: 'CodeListContent' })

export const CrosswalkContent = z
  .object({
    id: Code,
    name: Text,
    from: Code,
    to: Code,
    source: z.string().trim().min(1).max(200),
    rows: z
      .array(
        z.object({
          from: z.string().min(1).max(60),
          to: z.string().min(1).max(60),
          relation: z.enum(['same', 'narrower', 'broader', 'overlaps']),
          note: Text.exactOptional(),
        }),
      )
      .min(1)
      .max(20_000),
  })
  .meta({ id: 'CrosswalkContent' })

export type ElementContent = z.infer<typeof ElementContent>
export type CodeListContent = z.infer<typeof CodeListContent>
export type CrosswalkContent = z.infer<typeof CrosswalkContent>
export type Content = ElementContent | CodeListContent | CrosswalkContent

const SCHEMAS = {
  element: ElementContent,
  'code-list': CodeListContent,
  crosswalk: CrosswalkContent,
} as const

/** Reads content of one kind; the result of zod says what is wrong where. */
export function parseContent(kind: Kind, content: unknown): z.ZodSafeParseResult<Content> {
  return SCHEMAS[kind].safeParse(content)
}
