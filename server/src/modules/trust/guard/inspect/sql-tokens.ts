export type SqlToken = {
  kind:
    | 'number'
    | 'string'
    | 'word'
    | 'foreign'
    | 'operator'
    | 'open'
    | 'close'
    | 'comma'
    | 'semicolon'
    | 'comment'
  text: string
  /** A string that runs to the end of the text without its quote. */
  unclosed?: boolean
}

/** Where the text lands in the statement of a careless program: bare, or inside a literal that it may close. */
export type SqlContext = 'bare' | 'single' | 'double'

const quoteOf = { single: "'", double: '"' } as const

const pattern = new RegExp(
  [
    /(?<space>[\s\u00a0\u3000]+|\/\*!\d*|\*\/|\/\*(?!!)(?:[^*]|\*(?!\/))*\*\/)/,
    /(?<comment>--(?=$|[\s+\-\w/'";)%])[^\n]*|#[^\n]*|\/\*(?!!)[^]*$)/,
    /(?<quoted>'(?:[^'\\]|\\[^]|'')*(?:'|$)|"(?:[^"\\]|\\[^]|"")*(?:"|$))/,
    /(?<number>0x[0-9a-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\w]))/,
    /(?<word>@{0,2}[a-z_$`[][\w$.`\]]*)/,
    /(?<loose>\d[\w.]*)/,
    /(?<operator><=>|={2,3}|\|\||&&|<>|!=|<=|>=|:=|[=<>!^~|&*+/%-])/,
    /(?<punctuation>[(),;])/,
    /(?<foreign>[\u0080-\uffff]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giy',
)

const most = 600

/**
 * Tokens of a text as SQL of any common dialect would read it from a context. Comments inside are space, MySQL's
 * conditional comments are opened; reading stops after 600 tokens, which no honest value reaches before it is judged.
 */
export function sqlTokens(text: string, context: SqlContext): SqlToken[] {
  const tokens: SqlToken[] = []
  let at = 0
  if (context !== 'bare') {
    const end = text.indexOf(quoteOf[context])
    if (end < 0) return []
    tokens.push({ kind: 'string', text: text.slice(0, end) })
    at = end + 1
  }
  while (at < text.length && tokens.length < most) {
    pattern.lastIndex = at
    const groups = pattern.exec(text)?.groups
    if (!groups) {
      tokens.push({ kind: 'operator', text: text[at] ?? '' })
      at += 1
      continue
    }
    at = pattern.lastIndex
    const token = tokenOf(groups)
    if (token) tokens.push(token)
  }
  return tokens
}

function tokenOf(groups: Record<string, string | undefined>): SqlToken | undefined {
  const { comment, quoted, number, word, loose, operator, punctuation, foreign } = groups
  if (quoted !== undefined) {
    const closed = quoted.length > 1 && quoted.at(-1) === quoted[0]
    return {
      kind: 'string',
      text: quoted.slice(1, closed ? -1 : undefined),
      ...(closed ? {} : { unclosed: true }),
    }
  }
  if (comment !== undefined) return { kind: 'comment', text: comment }
  if (number !== undefined) return { kind: 'number', text: number }
  if (word !== undefined) return { kind: 'word', text: word.toLowerCase().replace(/[`[\]]/g, '') }
  if (loose !== undefined) return { kind: 'number', text: loose }
  if (operator !== undefined) return { kind: 'operator', text: operator }
  if (foreign !== undefined) return { kind: 'foreign', text: foreign }
  if (punctuation === undefined) return undefined
  const kinds = { '(': 'open', ')': 'close', ',': 'comma', ';': 'semicolon' } as const
  return { kind: kinds[punctuation as keyof typeof kinds], text: punctuation }
}
