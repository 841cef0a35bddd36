import type { EntityJson, Uid, ValueJson } from '../entities.ts'
import type { Random } from './random.ts'

export const texts = ['', '统计', "O'Neil", 'a*b', '住建%_"\\', '城市更新', 'a', '👍', 'A', 'a\nb'] as const
export const numbers = [
  0, 1, -1, 2, 7, 42, -100, 9_007_199_254_740_991, -9_007_199_254_740_991, 4_611_686_018,
] as const
export const attributes = [
  'level',
  'title',
  'org',
  'tags',
  'open',
  'meta',
  'at',
  'net',
  'share',
  'wait',
] as const
export const dates = [
  '2024-02-29',
  '2026-11-23T08:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00+0800',
  '2023-02-29',
] as const
export const spans = ['1h', '-1d2h', '90m', '1d1ms', 'h', '106751991167d'] as const
export const nets = [
  '10.1.2.3',
  '10.0.0.0/8',
  '::1',
  '127.0.0.1',
  'ff02::1',
  '2001:db8::/32',
  '10.1.2',
  '224.0.0.1/3',
] as const
export const shares = ['0.5', '1.0', '-3.1400', '12.34567', '922337203685477.5807'] as const

export const types = ['User', 'Role', 'Org', 'Dataset'] as const

/** Any entity, also some that nobody described. */
export function anyUid(random: Random): Uid {
  return { type: random.pick(types), id: random.chance(0.06) ? '无此"人' : String(random.number(2)) }
}

const extension = (fn: string, arg: string): ValueJson => ({ __extn: { fn, arg } })

/** Synthetic people, roles, organisations and datasets with some attributes missing and some of the wrong type. */
export function randomEntities(random: Random): EntityJson[] {
  const list: EntityJson[] = []
  for (const type of types) {
    for (let id = 0; id < 2; id += 1) {
      const parents = parentsOf(random, type, id)
      list.push({
        uid: { type, id: String(id) },
        parents,
        attrs: randomAttributes(random),
        tags: randomTags(random),
      })
    }
  }
  return list
}

/** Upwards only, so that nothing is in itself. */
function parentsOf(random: Random, type: string, id: number): Uid[] {
  const above = Array.from({ length: 1 - id }, (_, i) => ({ type, id: String(id + i + 1) }))
  const roles = type === 'User' ? [{ type: 'Role', id: String(random.number(2)) }] : []
  const orgs = type === 'Role' || type === 'Dataset' ? [{ type: 'Org', id: String(random.number(2)) }] : []
  const unique = new Map([...random.some(above, 2), ...roles, ...orgs].map((uid) => [uid.type + uid.id, uid]))
  return [...unique.values()]
}

export function randomAttributes(random: Random): Record<string, ValueJson> {
  const all: Record<string, ValueJson> = {
    level: random.pick(numbers),
    title: random.pick(texts),
    org: { __entity: { type: 'Org', id: String(random.number(2)) } },
    tags: [...new Set(random.some(texts, 3))],
    open: random.chance(0.5),
    meta: { a: random.pick(numbers), b: { c: random.pick(texts) } },
    at: extension('datetime', random.pick(dates.slice(0, 4))),
    net: extension('ip', random.pick(nets.slice(0, 6))),
    share: extension('decimal', random.pick(shares.slice(0, 3))),
    wait: extension('duration', random.pick(spans.slice(0, 4))),
  }
  const kept = Object.entries(all).filter(() => !random.chance(0.3))
  const swapped = random.chance(0.08) ? [['level', random.pick(texts)] as const] : []
  return Object.fromEntries([...kept, ...swapped])
}

function randomTags(random: Random): Record<string, ValueJson> {
  return Object.fromEntries(random.some(texts, 2).map((name) => [name, random.pick(numbers)]))
}
