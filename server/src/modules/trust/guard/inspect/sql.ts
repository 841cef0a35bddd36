import type { Evidence } from './evidence.ts'
import { excerpt } from './evidence.ts'
import { sqlTokens, type SqlContext, type SqlToken } from './sql-tokens.ts'
import { catalogues, comparisons, connectives, functions, selectHeads, statements } from './sql-words.ts'

/** Cheap sign that reading as SQL could matter at all; plain words, numbers, names and addresses end here. */
const worthReading =
  /['"`;#=<>|&@(*]|--|\b(?:union|select|order\s+by|group\s+by|having|waitfor|procedure|drop|exec|or|and|rlike)\b/i

/**
 * Evidence that a text changes the statement it is put into. It is read as the three places a value can land in –
 * bare, inside '…', inside "…" – and the strongest reading counts. Judged by structure, not by words: "drop table
 * 会议桌采购" or "价格1=1元/斤" are no statements, `1' or '1'='1` is.
 */
export function sqlEvidence(text: string): Evidence[] {
  if (!worthReading.test(text)) return []
  let best: Evidence[] = quotesInDisorder(text)
  for (const context of ['bare', 'single', 'double'] as const) {
    const found = evidenceIn(sqlTokens(text, context), context)
    if (total(found) > total(best)) best = found
  }
  return best
}

/** A tester's first probe: quotes, brackets, commas and stops in no order that any writing has. */
function quotesInDisorder(text: string): Evidence[] {
  const run = /[()'",.]{6,}/.exec(text)?.[0]
  if (!run || !/['"]/.test(run) || !run.includes('(') || !/[,.]/.test(run)) return []
  return [{ family: 'sqli', rule: 'quotes and brackets in disorder', weight: 5, text: excerpt(run) }]
}

const total = (found: readonly Evidence[]): number => found.reduce((sum, { weight }) => sum + weight, 0)

type Rule = (tokens: readonly SqlToken[], at: number, context: SqlContext) => number

const isWord = (token: SqlToken | undefined, text: string): boolean =>
  token?.kind === 'word' && token.text === text
const isLiteral = (token: SqlToken | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'string'
const isValue = (token: SqlToken | undefined): boolean =>
  isLiteral(token) ||
  (token?.kind === 'word' && (token.text === 'null' || token.text === 'true' || token.text === 'false'))
const isConnective = (token: SqlToken | undefined): boolean =>
  (token?.kind === 'word' || token?.kind === 'operator') && connectives.has(token.text)
const isComparison = (token: SqlToken | undefined): boolean =>
  (token?.kind === 'word' || token?.kind === 'operator') && comparisons.has(token.text)
const isEnd = (token: SqlToken | undefined): boolean =>
  token === undefined || token.kind === 'comment' || token.kind === 'semicolon'

function skip(tokens: readonly SqlToken[], from: number, kind: SqlToken['kind']): number {
  let at = from
  while (tokens[at]?.kind === kind) at += 1
  return at
}

/** Each rule looks at one place; its weight counts once for the text. */
const rules: Record<string, Rule> = {
  'union select': (tokens, at) => {
    if (!isWord(tokens[at], 'union')) return 0
    let next = at + 1
    if (isWord(tokens[next], 'all') || isWord(tokens[next], 'distinct')) next += 1
    next = skip(tokens, next, 'open')
    return isWord(tokens[next], 'select') || isWord(tokens[next], 'values') ? 7 : 0
  },
  'comparison of constants': (tokens, at, context) => {
    if (!isConnective(tokens[at])) return 0
    let left = skip(tokens, at + 1, 'open')
    if (isWord(tokens[left], 'not') || tokens[left]?.text === '!') left = skip(tokens, left + 1, 'open')
    const sign = skip(tokens, left + 1, 'close')
    const right = skip(tokens, sign + 1, 'open')
    if (!isComparison(tokens[sign])) return 0
    const same = tokens[left]?.kind === 'word' && tokens[left]?.text === tokens[right]?.text
    if (same && tokens[sign]?.text === '=') return 5
    if (!isLiteral(tokens[left])) return 0
    if (!isValue(tokens[right])) return context === 'bare' ? 0 : 3
    return context === 'bare' && tokens[at]?.kind === 'operator' ? 3 : 5
  },
  'constants compared as an argument': (tokens, at) => {
    if (tokens[at]?.kind !== 'open' && tokens[at]?.kind !== 'comma') return 0
    const [left, sign, right, after] = tokens.slice(at + 1, at + 5)
    if (left?.kind !== 'number' || !/^[=<>]$/.test(sign?.text ?? '') || right?.kind !== 'number') return 0
    return after === undefined || after.kind === 'close' || after.kind === 'comma' ? 5 : 0
  },
  'closed literal compared': (tokens, at, context) => {
    if (at !== 1 || context === 'bare') return 0
    const next = skip(tokens, 1, 'close')
    if (isComparison(tokens[next]) && isLiteral(tokens[next + 1]) && tokens[next + 1]?.unclosed) return 5
    const joined = isConnective(tokens[next]) ? next + 1 : next
    const [left, sign, right] = tokens.slice(joined - 1, joined + 2)
    if (
      left?.kind === 'string' &&
      /^[-+*/&|^]$/.test(sign?.text ?? '') &&
      right?.unclosed &&
      tokens.length < 8
    )
      return left.text === '' && right.text === '' ? 5 : 2
    if (
      isConnective(tokens[next]) &&
      isEnd(tokens[next + 2]) &&
      isValue(tokens[next + 1]) &&
      tokens.length > next + 1
    )
      return 5
    return 0
  },
  'closed literal then comment': (tokens, at, context) => {
    if (at !== 1 || context === 'bare') return 0
    let next = skip(tokens, 1, 'close')
    next = skip(tokens, next, 'semicolon')
    const comment = tokens[next]
    if (comment?.kind !== 'comment') return 0
    return /^(?:--[\s+-]*\w{0,8}|#|\/\*.*|#\s*\w{0,8})$/.test(comment.text) ? 5 : 2
  },
  'condition then comment': (tokens, at) => {
    if (tokens[at]?.kind !== 'word' || !/^(?:or|and|having|where|limit|offset)$/.test(tokens[at].text))
      return 0
    const next = skip(tokens, at + 1, 'open')
    return isValue(tokens[next]) && tokens[skip(tokens, next + 1, 'close')]?.kind === 'comment' ? 5 : 0
  },
  'subquery or select list': (tokens, at) => {
    if (!isWord(tokens[at], 'select')) return 0
    const next = tokens[at + 1]
    if (!next) return 0
    const opened = tokens[at - 1]?.kind === 'open' ? 3 : 0
    const head = isLiteral(next) || selectHeads.has(next.text) || tokens[at + 2]?.kind === 'comma' ? 3 : 0
    const tail = tokens
      .slice(at + 2, at + 12)
      .some(
        (token, i, all) => (isWord(token, 'from') && all[i + 1]?.kind === 'word') || isWord(token, 'where'),
      )
    return opened + head + (tail ? 2 : 0)
  },
  'telling function called': (tokens, at) => {
    const token = tokens[at]
    if (token?.kind !== 'word' || tokens[at + 1]?.kind !== 'open') return 0
    return (
      functions.get(token.text) ?? (/^(?:dbms|utl|ctxsys|sys)_?[\w$]*\.[\w$.]+$/.test(token.text) ? 6 : 0)
    )
  },
  'second statement': (tokens, at) => {
    if (tokens[at]?.kind !== 'semicolon') return 0
    const [verb, object] = [tokens[at + 1], tokens[at + 2]]
    if (verb?.kind !== 'word' || !statements.has(verb.text)) return 0
    return object === undefined || object.kind === 'foreign' ? 1 : 6
  },
  'statement against a table': (tokens, at) => {
    const [verb, object, name, rest] = tokens.slice(at, at + 4)
    if (verb?.kind !== 'word' || object?.kind !== 'word' || name?.kind !== 'word') return 0
    const phrase = `${verb.text} ${object.text}`
    if (
      /^(?:drop|truncate|alter|create) (?:table|database|view|user|function|procedure|schema|login)$/.test(
        phrase,
      )
    )
      return isEnd(rest) ? 4 : 2
    if (phrase === 'insert into')
      return rest?.kind === 'open' || isWord(rest, 'values') || isWord(rest, 'select') ? 5 : 1
    if (phrase === 'delete from') return isWord(rest, 'where') || rest?.kind === 'comment' ? 5 : 1
    if (verb.text === 'update' && name.text === 'set') return 4
    return /^(?:into (?:outfile|dumpfile)|bulk insert|load data)$/.test(phrase) ? 6 : 0
  },
  'wait for delay': (tokens, at) =>
    isWord(tokens[at], 'waitfor') && tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.kind === 'string'
      ? 7
      : 0,
  'stored procedure': (tokens, at) =>
    (tokens[at]?.kind === 'word' &&
      /^(?:exec|execute)$/.test(tokens[at].text) &&
      /^(?:master|sp_|xp_|sys|immediate)/.test(tokens[at + 1]?.text ?? '')) ||
    (isWord(tokens[at], 'procedure') && isWord(tokens[at + 1], 'analyse'))
      ? 6
      : 0,
  'order or group by position': (tokens, at) => {
    if (!isWord(tokens[at + 1], 'by') || !/^(?:order|group)$/.test(tokens[at]?.text ?? '')) return 0
    const number = skip(tokens, at + 2, 'open')
    if (tokens[number]?.kind !== 'number') return 0
    const broke = at > 0 && (isLiteral(tokens[at - 1]) || tokens[at - 1]?.kind === 'close')
    return broke || (at === 0 && isEnd(tokens[number + 1])) || tokens[number + 1]?.kind === 'comment' ? 5 : 3
  },
  'output to a file': (tokens, at) =>
    isWord(tokens[at], 'into') && /^(?:outfile|dumpfile)$/.test(tokens[at + 1]?.text ?? '') ? 6 : 0,
  'search of full text left': (tokens, at) =>
    isWord(tokens[at], 'in') && isWord(tokens[at + 1], 'boolean') && isWord(tokens[at + 2], 'mode') ? 5 : 0,
  'tables of the server': (tokens, at) =>
    tokens[at]?.kind === 'word' && catalogues.test(tokens[at].text)
      ? tokens[at].text === 'dual'
        ? 1
        : 2
      : 0,
  'case expression': (tokens, at) => (isWord(tokens[at], 'case') && isWord(tokens[at + 1], 'when') ? 3 : 0),
  'concatenated literals': (tokens, at, context) => {
    if (!/^(?:\|\||\+|&)$/.test(tokens[at]?.text ?? '') || tokens[at]?.kind !== 'operator') return 0
    if (tokens[at + 1]?.kind === 'open' && isWord(tokens[at + 2], 'select')) return 4
    return at === 1 && context !== 'bare' && tokens[at + 1]?.kind === 'string' && tokens.length < 6 ? 4 : 0
  },
}

function evidenceIn(tokens: readonly SqlToken[], context: SqlContext): Evidence[] {
  if (tokens.length < 2) return []
  const found = new Map<string, Evidence>()
  tokens.forEach((_, at) => {
    for (const [rule, weigh] of Object.entries(rules)) {
      const weight = weigh(tokens, at, context)
      if (weight <= (found.get(rule)?.weight ?? 0)) continue
      const text = excerpt(
        tokens
          .slice(at, at + 8)
          .map((token) => token.text)
          .join(' '),
      )
      found.set(rule, { family: 'sqli', rule, weight, text })
    }
  })
  return [...found.values()]
}
