/** How an API hands out its records. */
export type Paging =
  | { how: 'none' }
  | { how: 'page'; parameter: string; sizeParameter?: string | undefined; size: number; first: number }
  | { how: 'offset'; parameter: string; sizeParameter: string; size: number; overlap: number }
  | { how: 'cursor'; parameter: string; nextPath: string }
  | { how: 'link' }

/** The page to ask for next: a number or offset, a token the last page gave, or the first page. */
export type Ask = { at: number } | { token: string } | { first: true }

/** A page by the keys of its records, with the count of all records and the token of the next page where told. */
export type PageSeen = { keys: readonly string[]; total?: number | undefined; next?: string | undefined }

/** `moved` where rows were seen to move while the pages were read; `count` distinct keys were seen. */
export type Walk = { moved: boolean; count: number; total: number | undefined; loops: boolean }

/**
 * Walks all pages once. Rows may come, go and move between two requests:
 * - by offset each page begins `overlap` rows before the end of the last, and must begin with a row seen before;
 * - by page number each page is read again after its successor, and must begin with a row seen before;
 * - where it does not, rows have shifted further than that, and the walk steps back until it does.
 * By offset a row that stays in its order is therefore never missed. By page number only rows that go or only rows that
 * come are harmless; both around one request may hide a row, but then the page that is read again has changed. Whatever
 * moves, and rows that change their order, shift a boundary, which sets `moved`: the caller then walks again. Two
 * opposite shifts around one and the same request can cancel out and stay unseen. Repeats are the caller's to drop.
 */
export function* walkPages(paging: Paging): Generator<Ask, Walk, PageSeen> {
  switch (paging.how) {
    case 'none':
      return summary(takePage(newPass(), yield { first: true }), false)
    case 'offset':
      return yield* walkOffsets(paging.size, paging.overlap)
    case 'page':
      return yield* walkNumbers(paging.first)
    case 'cursor':
    case 'link':
      return yield* walkTokens()
  }
}

/** Whether a walk saw one consistent state: no row moved, and as many records as the source says it has. */
export function isSettled({ moved, count, total }: Walk): boolean {
  return !moved && (total === undefined || total === count)
}

type Pass = { known: Set<string>; total: number | undefined; moved: boolean }

function newPass(): Pass {
  return { known: new Set(), total: undefined, moved: false }
}

function takePage(pass: Pass, page: PageSeen): Pass {
  for (const key of page.keys) pass.known.add(key)
  if (page.total !== undefined) pass.total = page.total
  return pass
}

function summary({ known, total, moved }: Pass, loops: boolean): Walk {
  return { moved, count: known.size, total, loops }
}

function* walkOffsets(size: number, overlap: number): Generator<Ask, Walk, PageSeen> {
  const pass = newPass()
  let from = 0
  let tail: readonly string[] = []
  for (;;) {
    const page = yield { at: from }
    const joins = from === 0 || beginsKnown(pass, page.keys)
    if (from > 0 && page.keys.slice(0, tail.length).join('\n') !== tail.join('\n')) pass.moved = true
    takePage(pass, page)
    if (!joins) {
      tail = []
      from = Math.max(0, from - Math.max(1, size - overlap))
      continue
    }
    if (page.keys.length <= overlap || from + page.keys.length === page.total) return summary(pass, false)
    tail = page.keys.slice(-overlap)
    from += page.keys.length - overlap
  }
}

function* walkNumbers(first: number): Generator<Ask, Walk, PageSeen> {
  const pass = newPass()
  let number = first
  let page = yield { at: number }
  takePage(pass, page)
  while (page.keys.length > 0 && page.keys.length !== page.total) {
    const next = yield { at: number + 1 }
    let again = yield { at: number }
    if (again.keys.join('\n') !== page.keys.join('\n')) pass.moved = true
    let back = number
    while (back > first && !beginsKnown(pass, again.keys)) {
      takePage(pass, again)
      back--
      again = yield { at: back }
    }
    const turned = back < number
    takePage(takePage(pass, again), next)
    if (!turned && next.keys.length === 0) break
    number = turned ? back : number + 1
    page = turned ? again : next
  }
  return summary(pass, false)
}

function* walkTokens(): Generator<Ask, Walk, PageSeen> {
  const pass = newPass()
  const used = new Set<string>()
  let ask: Ask = { first: true }
  for (;;) {
    const page: PageSeen = yield ask
    if (page.keys.some((key) => pass.known.has(key))) pass.moved = true
    takePage(pass, page)
    if (page.next === undefined || page.next === '') return summary(pass, false)
    if (used.has(page.next)) return summary(pass, true)
    used.add(page.next)
    ask = { token: page.next }
  }
}

function beginsKnown({ known }: Pass, keys: readonly string[]): boolean {
  const [head] = keys
  return head !== undefined && known.has(head)
}
