import { applyTransforms, type Transform } from '#modules/data/standards/index.ts'

const DIGITS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const SERIAL = /^\d{5}(\.\d+)?$/

/** Dates only the source can explain: which number is the day; or numbers that a spreadsheet counts days by. */
export type DateQuestion = { kind: 'day-order' | 'excel-serial'; examples: string[]; steps: Transform[] }

/**
 * What must be asked of a column of dates. The order is a question only while no value settles it: 25.03.2024 does for
 * the whole column. The steps are the answer that Chinese sources most often mean, to be confirmed.
 */
export function dateQuestion(sample: readonly string[], type: string): DateQuestion | undefined {
  const op = type === 'timestamp' ? 'datetime' : 'date'
  const tidy = sample.map((text) => text.normalize('NFKC').trim())
  const serials = tidy.filter((text) => SERIAL.test(text))
  if (serials.length > tidy.length / 2)
    return { kind: 'excel-serial', examples: serials.slice(0, 3), steps: [{ op, excelSerial: true }] }
  const read = tidy.flatMap((text) => DIGITS.exec(text) ?? [])
  if (read.length === 0) return undefined
  const dates = tidy.map((text) => DIGITS.exec(text)).filter((found) => found !== null)
  const dayFirst = dates.some(([, first]) => Number(first) > 12)
  const monthFirst = dates.some(([, , second]) => Number(second) > 12)
  const settled = dayFirst !== monthFirst
  const order = settled && monthFirst ? 'month-first' : 'day-first'
  const steps: Transform[] = [{ op, order }]
  const open = dates.map(([text]) => text).filter((text) => applyTransforms([{ op }], text) === text)
  if (open.length === 0) return undefined
  return { kind: 'day-order', examples: open.slice(0, 3), steps }
}
