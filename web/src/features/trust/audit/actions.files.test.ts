import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const server = join(import.meta.dirname, '../../../../../server/src')

/** The server's files that write to the audit log, themselves or by the two helpers of data/exchange. */
const writers = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(server, path), 'utf8'))
  .filter((source) => /\b(recordAudit|announceRequest|announceGrant)\(/.test(source))

/** Names that are put together while running; a new one is to be written out here. */
const COMPOSED: Record<string, string[]> = {
  'catalog.entry${PAST[decision.act]}': ['Reviewed', 'Published', 'Returned', 'Retired'].map(
    (past) => `catalog.entry${past}`,
  ),
  "exchange.correction${accepted ? 'Accepted' : 'Declined'}": [
    'exchange.correctionAccepted',
    'exchange.correctionDeclined',
  ],
  'exchange.grant${state.charAt(0).toUpperCase()}${state.slice(1)}': ['Expired', 'Revoked', 'Closed'].map(
    (state) => `exchange.grant${state}`,
  ),
  'rectification.${state}': ['rectification.closed', 'rectification.withdrawn'],
  'standards.${decision.verdict}': ['standards.approved', 'standards.refused', 'standards.withdrawn'],
  'cases.${entry.kind}': [
    ...['advanced', 'claimed', 'released', 'handedOver', 'commented'],
    ...['attached', 'extended', 'reminded', 'escalated'],
  ].map((kind) => `cases.${kind}`),
  "access.purpose${act === 'approve' ? 'Approved' : 'Refused'}": [
    'access.purposeApproved',
    'access.purposeRefused',
  ],
  'standards-${kind}': ['standards-element', 'standards-code-list', 'standards-crosswalk'],
  'standards-${proposal.kind}': [],
}

/** Literals of these files that have the form of an action and are none: permissions and kinds of matters. */
const NO_ACTIONS = new Set(['access.request', 'exchange.collection'])

const composed = (form: RegExp): string[] =>
  writers.flatMap((source) => [...source.matchAll(form)].map((match) => match[1] ?? ''))

const actions = [
  ...composed(/'([a-z]+\.[a-z][A-Za-z]+)'/g).filter((name) => !NO_ACTIONS.has(name)),
  ...composed(/`((?:[a-z]+\.[a-zA-Z]*)\$\{[^`]*)`/g).flatMap((name) => COMPOSED[name] ?? [name]),
]
const kinds = [
  ...composed(/object: \{ kind: '([\w-]+)'/g),
  ...composed(/object: \{ kind: `([^`]+)`/g).flatMap((name) => COMPOSED[name] ?? [name]),
]

it.each(['zh', 'en'])(
  'has words in %s for every act and every kind of record of the audit log',
  (language) => {
    const words = JSON.parse(
      readFileSync(join(import.meta.dirname, `messages/${language}.json`), 'utf8'),
    ) as {
      kind: Record<string, string>
      action: Record<string, Record<string, string>>
    }
    expect(actions.length).toBeGreaterThan(100)
    const nameless = actions.filter((action) => {
      const [module = '', name = ''] = action.split('.')
      return !words.action[module]?.[name]
    })
    expect([...new Set(nameless)].sort()).toEqual([])
    expect([...new Set(kinds.filter((kind) => !words.kind[kind]))].sort()).toEqual([])
  },
)
