import { sqlText } from '#platform/duck.ts'
import {
  CLOCK,
  COMPACT,
  EXCEL_DAY,
  EXCEL_MOMENT,
  FIRST_SERIAL,
  LAST_SERIAL,
  MINGUO,
  MINGUO_ZERO,
  SHORT_YEAR,
  YEAR_FIRST,
  YEAR_LAST,
  type DateOptions,
} from './transform-date.ts'

/** `readDate` in SQL: YYYY-MM-DD, or NULL where the text is no date or an ambiguous one. */
export function dateSql(x: string, options: DateOptions): string {
  const iso = `regexp_full_match(${x}, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}')`
  const excel = options.excelSerial
    ? `WHEN regexp_full_match(${x}, ${sqlText(EXCEL_DAY)}) THEN ${excelDateSql(`${x}::INTEGER`)} `
    : ''
  return (
    `CASE WHEN ${iso} THEN ${realDateSql(x)} ` +
    `WHEN regexp_full_match(${x}, ${sqlText(COMPACT)}) THEN ${realDateSql(`left(${x}, 4) || '-' || ${x}[5:6] || '-' || ${x}[7:8]`)} ` +
    `WHEN regexp_full_match(${x}, ${sqlText(YEAR_FIRST)}) THEN ${partsSql(x, YEAR_FIRST, [1, 2, 3])} ` +
    `WHEN regexp_full_match(${x}, ${sqlText(YEAR_LAST)}) THEN ${yearLastSql(x, options)} ` +
    `WHEN regexp_full_match(${x}, ${sqlText(MINGUO)}) THEN ${minguoSql(x)} ${shortYearSql(x, options)}${excel}END`
  )
}

function minguoSql(x: string): string {
  const part = (group: number) => `regexp_extract(${x}, ${sqlText(`^${MINGUO}$`)}, ${group})`
  const year = `CAST(${part(1)}::INTEGER + ${MINGUO_ZERO} AS VARCHAR)`
  return realDateSql(`${year} || '-' || lpad(${part(2)}, 2, '0') || '-' || lpad(${part(3)}, 2, '0')`)
}

function shortYearSql(x: string, { order }: DateOptions): string {
  if (!order) return ''
  const part = (group: number) => `regexp_extract(${x}, ${sqlText(`^${SHORT_YEAR}$`)}, ${group})`
  const [month, day] = order === 'day-first' ? [2, 1] : [1, 2]
  const year = `CASE WHEN ${part(3)} < '50' THEN '20' ELSE '19' END || ${part(3)}`
  const iso = `(${year}) || '-' || lpad(${part(month)}, 2, '0') || '-' || lpad(${part(day)}, 2, '0')`
  return `WHEN regexp_full_match(${x}, ${sqlText(SHORT_YEAR)}) THEN ${realDateSql(iso)} `
}

const MOMENT = "'^(\\S*)(T| +)([0-9:时分秒]+)$'"

/** `readDateTime` in SQL: YYYY-MM-DD HH:MM:SS, or NULL. */
export function dateTimeSql(x: string, options: DateOptions): string {
  const packed = `regexp_full_match(${x}, '[12][0-9]{13}')`
  const spaced = `regexp_replace(${x}, '日([0-9])', '日 \\1')`
  const day = `regexp_extract(${spaced}, ${MOMENT}, 1)`
  const clock = `regexp_extract(${spaced}, ${MOMENT}, 3)`
  const spread = `${x}[9:10] || ':' || ${x}[11:12] || ':' || ${x}[13:14]`
  const excel = options.excelSerial
    ? `WHEN regexp_full_match(${x}, ${sqlText(EXCEL_MOMENT)}) THEN ${excelMomentSql(x)} `
    : ''
  const inner = (date: string, time: string) =>
    `list_transform([{d: ${date}, t: ${time}}], lambda p: ${dateOf('p.d', options)} || ' ' || ${clockSql('p.t')})[1]`
  return (
    `CASE ${excel}WHEN ${packed} THEN ${inner(`left(${x}, 8)`, spread)} ` +
    `WHEN ${clock} <> '' THEN ${inner(day, clock)} ELSE ${dateOf(x, options)} || ' 00:00:00' END`
  )
}

const dateOf = (text: string, options: DateOptions) => `(${dateSql(text, options)})`

function clockSql(x: string): string {
  const part = (group: number) => `lpad(regexp_extract(${x}, ${sqlText(`^${CLOCK}$`)}, ${group}), 2, '0')`
  return (
    `CASE WHEN regexp_full_match(${x}, ${sqlText(CLOCK)}) ` +
    `THEN ${part(1)} || ':' || ${part(2)} || ':' || ${part(3)} END`
  )
}

function partsSql(x: string, pattern: string, [year, month, day]: [number, number, number]): string {
  const part = (group: number) => `lpad(regexp_extract(${x}, ${sqlText(`^${pattern}$`)}, ${group}), 2, '0')`
  const whole = `regexp_extract(${x}, ${sqlText(`^${pattern}$`)}, ${year})`
  return realDateSql(`${whole} || '-' || ${part(month)} || '-' || ${part(day)}`)
}

function yearLastSql(x: string, { order }: DateOptions): string {
  const dayFirst = partsSql(x, YEAR_LAST, [3, 2, 1])
  const monthFirst = partsSql(x, YEAR_LAST, [3, 1, 2])
  if (order) return order === 'day-first' ? dayFirst : monthFirst
  const number = (group: number) => `regexp_extract(${x}, ${sqlText(`^${YEAR_LAST}$`)}, ${group})::INTEGER`
  return (
    `CASE WHEN ${number(1)} > 12 THEN ${dayFirst} ` +
    `WHEN ${number(2)} > 12 OR ${number(1)} = ${number(2)} THEN ${monthFirst} END`
  )
}

/** The ISO text where it is a day of the calendar, else NULL. */
function realDateSql(iso: string): string {
  return `CAST(TRY_CAST(${iso} AS DATE) AS VARCHAR)`
}

function excelDateSql(serial: string): string {
  const inRange = `${serial} BETWEEN ${FIRST_SERIAL} AND ${LAST_SERIAL}`
  return `CASE WHEN ${inRange} THEN CAST(DATE '1899-12-30' + ${serial} AS VARCHAR) END`
}

/** Seconds are rounded once, so that 0.999999 of a day becomes the next midnight. */
function excelMomentSql(x: string): string {
  const seconds = `CAST(floor(${x}::DOUBLE * 86400 + 0.5) AS BIGINT)`
  const moment = `TIMESTAMP '1899-12-30' + to_seconds(${seconds})`
  const inRange = `${seconds} // 86400 BETWEEN ${FIRST_SERIAL} AND ${LAST_SERIAL}`
  return `CASE WHEN ${inRange} THEN strftime(${moment}, '%Y-%m-%d %H:%M:%S') END`
}
