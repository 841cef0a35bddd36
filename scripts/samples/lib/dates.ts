/** A local moment as [year, month, day, hour, minute], kept as minutes of a clock without time zones. */
export type Minutes = number

export function minutesOf(date: string): Minutes {
  return Date.parse(`${date}T00:00:00Z`) / 60_000
}

export function dateOf(at: Minutes): string {
  return new Date(at * 60_000).toISOString().slice(0, 10)
}

type Parts = { year: number; month: number; day: number; hour: number; minute: number }

function parts(at: Minutes): Parts {
  const date = new Date(at * 60_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The five ways in which the departments' systems write a moment. */
export const momentFormats = {
  iso: (at: Minutes): string => `${new Date(at * 60_000).toISOString().slice(0, 16).replace('T', ' ')}:00`,
  slash: (at: Minutes): string => {
    const { year, month, day, hour, minute } = parts(at)
    return `${year}/${month}/${day} ${hour}:${two(minute)}`
  },
  chinese: (at: Minutes): string => {
    const { year, month, day, hour, minute } = parts(at)
    return `${year}年${month}月${day}日${hour}时${minute}分`
  },
  compact: (at: Minutes): string => {
    const { year, month, day, hour, minute } = parts(at)
    return `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}00`
  },
  /** Spreadsheet serial number: days since 1899-12-30. */
  serial: (at: Minutes): string => (at / 1440 + 25_569).toFixed(5),
} as const

export type MomentFormat = keyof typeof momentFormats

/** The same for a day: 2026-03-05, 2026/3/5, 2026年3月5日, 20260305, 2026.03.05. */
export const dayFormats = {
  iso: (date: string): string => date,
  slash: (date: string): string => date.split('-').map(Number).join('/'),
  chinese: (date: string): string => {
    const [year, month, day] = date.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
  compact: (date: string): string => date.replaceAll('-', ''),
  dotted: (date: string): string => date.replaceAll('-', '.'),
} as const

export type DayFormat = keyof typeof dayFormats
