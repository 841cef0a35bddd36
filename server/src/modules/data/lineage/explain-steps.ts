import {
  applyTransforms,
  describeTransform,
  type Bilingual,
  type Transform,
  type TransformContext,
} from '#modules/data/standards/index.ts'

/** One step from the text in the file to the value: who asked for it, what it does, and what it made of the text. */
export type ExplainedStep = {
  by: 'mapping' | 'contract'
  op: string
  description: Bilingual
  before: string | null
  after: string | null
  changed: boolean
}

/** Takes every step of the mapping and then of the contract, one at a time, so that each can be seen. */
export function explainSteps(
  raw: string | null,
  steps: { mapping: readonly Transform[]; contract: readonly Transform[] },
  context: TransformContext,
): ExplainedStep[] {
  const all = [
    ...steps.mapping.map((transform) => ({ by: 'mapping' as const, transform })),
    ...steps.contract.map((transform) => ({ by: 'contract' as const, transform })),
  ]
  let text = raw
  return all.map(({ by, transform }) => {
    const before = text
    text = before === null ? null : applyTransforms([transform], before, context)
    const description = describeTransform(transform)
    return { by, op: transform.op, description, before, after: text, changed: before !== text }
  })
}

/** Whether the text the steps end with is the stored value, as the type of the column writes it. */
export function leadsTo(text: string | null, stored: string | number | boolean | null): boolean {
  if (text === null || stored === null) return text === null && stored === null
  if (text === String(stored)) return true
  if (typeof stored === 'number') return Number(text) === stored
  if (typeof stored === 'boolean') return /^(true|1)$/i.test(text) === stored
  return text.replace('T', ' ').slice(0, 19) === stored.replace('T', ' ').slice(0, 19)
}
