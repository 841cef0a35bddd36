import { differences, type Stretch } from '@yuzhi/models/link'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { settingsOf } from './project-store.ts'
import { auditReading, placeKey, readRecords, type ReadRecord } from './read-records.ts'
import { findFinished } from './run-store.ts'
import type { Comparison } from './review-schema.ts'
import type { LinkageSummary } from './schema.ts'
import { findTask, summariseTask, verdictOf, type Task } from './task-store.ts'
import { visibleFields, type SeenField } from './visible-fields.ts'

/** What stands for a character that is not shown. */
const HIDDEN = '＊'

/** Two records side by side: values as the person may see them, differences marked, and what each field weighs. */
export async function compareTask(ctx: Ctx, id: number): Promise<Comparison> {
  const task = await findTask(ctx.db, id)
  const run = task && (await findFinished(ctx.db, task.project, task.run))
  if (!task || !run) throw errors.taskNotFound({ task: id })
  const settings = await settingsOf(ctx.db, task.project, run.settingsVersion)
  const fields = await visibleFields(ctx, settings)
  const places = [
    { dataset: task.left_dataset, row: task.left_row },
    { dataset: task.right_dataset, row: task.right_row },
  ] as const
  const records = await readRecords(ctx, run.versions, fields, places)
  const [left, right] = places.map((place) => records.get(placeKey(place)))
  if (!left || !right) throw errors.taskNotFound({ task: id })
  await auditReading(ctx, task.project, fields, [task.left_key, task.right_key])
  return {
    ...summariseTask(task, await verdictOf(ctx.db, id)),
    run: task.run,
    left: side(task, left, 'left'),
    right: side(task, right, 'right'),
    prior: Math.log2(run.summary.prior / (1 - run.summary.prior)),
    fields: compareFields(fields, task.levels, run.summary, left, right),
  }
}

function side(task: Task, record: ReadRecord, which: 'left' | 'right'): Comparison['left'] {
  return {
    dataset: task[`${which}_dataset`],
    record: task[`${which}_key`],
    entity: task[`${which}_entity`],
    file: record.file,
    line: record.line,
  }
}

function compareFields(
  fields: readonly SeenField[],
  levels: string,
  summary: LinkageSummary,
  left: ReadRecord,
  right: ReadRecord,
): Comparison['fields'] {
  let compared = 0
  return fields.map((field) => {
    const level = field.part === 'carried' ? null : explainLevel(summary, field, levels.charAt(compared++))
    const [one, other] = [left.values[field.name] ?? null, right.values[field.name] ?? null]
    const [a, b] =
      level?.full || one === null || other === null
        ? [whole(one), whole(other)]
        : differences(one ?? '', other ?? '')
    const hide = field.sight !== 'clear'
    return {
      ...{ field: field.name, title: field.title, part: field.part },
      level: level?.level ?? null,
      bits: level?.bits ?? 0,
      left: one === null ? null : hide ? a.map(hideText) : a,
      right: other === null ? null : hide ? b.map(hideText) : b,
      masked: hide,
      onPurpose: field.sight === 'purpose',
    }
  })
}

/** What the level of a field says, in the model of the run; `full` is agreement, however differently it is written. */
export function explainLevel(
  summary: LinkageSummary,
  field: Pick<SeenField, 'name' | 'part'>,
  digit: string,
): { level: string; bits: number; full: boolean } {
  const levels = summary.fields.find((one) => one.field === field.name)?.levels ?? []
  const at = parseInt(digit, 36)
  const known = levels[at]
  return {
    level: known?.level ?? 'missing',
    bits: known?.bits ?? 0,
    full: at > 0 && at === levels.length - 1,
  }
}

function whole(text: string | null): Stretch[] {
  return text === null ? [] : [{ text, same: true }]
}

/** Only where two hidden values differ is told, and how long they are: enough to tell a slip from another number. */
function hideText({ text, same }: Stretch): Stretch {
  return { text: HIDDEN.repeat([...text].length), same }
}
