import { isIPv4, isIPv6 } from 'node:net'
import { fail, long, type Extension, type Value } from './value.ts'

type Of<K extends Extension['kind']> = Extract<Extension, { kind: K }>

const DAY = 86_400_000n

/** Extension functions of Cedar 4 (decimal, ipaddr, datetime, duration) by name; methods take their receiver first. */
export const extensionFunctions: Readonly<Record<string, (...args: Value[]) => Value>> = {
  decimal: (text) => decimal(string(text)),
  lessThan: (a, b) => as('decimal', a).units < as('decimal', b).units,
  lessThanOrEqual: (a, b) => as('decimal', a).units <= as('decimal', b).units,
  greaterThan: (a, b) => as('decimal', a).units > as('decimal', b).units,
  greaterThanOrEqual: (a, b) => as('decimal', a).units >= as('decimal', b).units,
  ip: (text) => ip(string(text)),
  isIpv4: (a) => as('ip', a).family === 4,
  isIpv6: (a) => as('ip', a).family === 6,
  isLoopback: (a) => within(as('ip', a), as('ip', a).family === 4 ? LOOPBACK4 : LOOPBACK6),
  isMulticast: (a) => within(as('ip', a), as('ip', a).family === 4 ? MULTICAST4 : MULTICAST6),
  isInRange: (a, b) => within(as('ip', a), as('ip', b)),
  datetime: (text) => datetime(string(text)),
  duration: (text) => duration(string(text)),
  offset: (a, b) => ({ kind: 'datetime', ms: bounded(as('datetime', a).ms + as('duration', b).ms) }),
  durationSince: (a, b) => ({ kind: 'duration', ms: bounded(as('datetime', a).ms - as('datetime', b).ms) }),
  toDate: (a) => ({ kind: 'datetime', ms: bounded(floorTo(as('datetime', a).ms, DAY)) }),
  toTime: (a) => ({ kind: 'duration', ms: as('datetime', a).ms - floorTo(as('datetime', a).ms, DAY) }),
  toMilliseconds: (a) => long(as('duration', a).ms),
  toSeconds: (a) => long(as('duration', a).ms / 1000n),
  toMinutes: (a) => long(as('duration', a).ms / 60_000n),
  toHours: (a) => long(as('duration', a).ms / 3_600_000n),
  toDays: (a) => long(as('duration', a).ms / DAY),
}

function string(value: Value): string {
  return typeof value === 'string' ? value : fail('expected a string')
}

function as<K extends Extension['kind']>(kind: K, value: Value): Of<K> {
  if (typeof value === 'object' && value.kind === kind) return value as Of<K>
  return fail(`expected a ${kind}`)
}

function bounded(ms: bigint): bigint {
  long(ms)
  return ms
}

function floorTo(ms: bigint, unit: bigint): bigint {
  const rest = ms % unit
  return rest < 0n ? ms - rest - unit : ms - rest
}

function decimal(text: string): Extension {
  const [, sign = '', whole = '', fraction = ''] =
    /^(-?)(\d+)\.(\d{1,4})$/.exec(text) ?? fail('not a decimal')
  const units = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'))
  return { kind: 'decimal', units: bounded(sign ? -units : units) }
}

/** `2024-10-15`, `…T11:35:00Z`, `…T11:35:00.123+0800`. */
function datetime(text: string): Extension {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?(?:Z|([+-])(\d\d)(\d\d)))?$/.exec(text) ??
    fail('not a datetime')
  const [year, month, day, hour, minute, second, milli] = match
    .slice(1, 8)
    .map((part) => Number(part ?? 0)) as number[]
  const date = new Date(0)
  date.setUTCFullYear(year!, month! - 1, day)
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
  const [offsetHours, offsetMinutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)]
  if (!real || hour! > 23 || minute! > 59 || second! > 59 || offsetHours > 23 || offsetMinutes > 59)
    fail('not a datetime')
  date.setUTCHours(hour!, minute, second, milli)
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000 * (match[8] === '-' ? -1 : 1)
  return { kind: 'datetime', ms: BigInt(date.getTime() - offset) }
}

/** `1d2h3m4s5ms`, in this order, each part at most once. */
function duration(text: string): Extension {
  const match = /^(-?)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text)
  if (!match || match.slice(2).every((part) => part === undefined)) return fail('not a duration')
  const [days, hours, minutes, seconds, millis] = match.slice(2).map((part) => BigInt(part ?? 0)) as bigint[]
  const ms = days! * DAY + hours! * 3_600_000n + minutes! * 60_000n + seconds! * 1000n + millis!
  return { kind: 'duration', ms: bounded(match[1] ? -ms : ms) }
}

function ip(text: string): Of<'ip'> {
  const [, address = '', prefixText] =
    /^([0-9a-fA-F.:]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(text) ?? fail('not an ip')
  const family = isIPv4(address) ? 4 : isIPv6(address) && !address.includes('.') ? 6 : fail('not an ip')
  const bits = family === 4 ? 32 : 128
  const prefix = Number(prefixText ?? bits)
  if (prefix > bits) fail('not an ip')
  return { kind: 'ip', family, address: family === 4 ? bits4(address) : bits6(address), prefix }
}

function bits4(address: string): bigint {
  return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}

function bits6(address: string): bigint {
  const [left = '', right] = address.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(left), groups(right ?? '')]
  const zeros = right === undefined ? 0 : 8 - before.length - after.length
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n)
}

/** Whether every address of `part` is one of `whole`. */
function within(part: Of<'ip'>, whole: Of<'ip'>): boolean {
  if (part.family !== whole.family || part.prefix < whole.prefix) return false
  const rest = BigInt((part.family === 4 ? 32 : 128) - whole.prefix)
  return part.address >> rest === whole.address >> rest
}

const LOOPBACK4 = ip('127.0.0.0/8')
const LOOPBACK6 = ip('::1/128')
const MULTICAST4 = ip('224.0.0.0/4')
const MULTICAST6 = ip('ff00::/8')
