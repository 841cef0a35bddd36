/** Reads one place of a parsed document. */
export type ReadPath = (document: unknown) => unknown

const STEP = /\.?([^.[\]]+)|\[(\d+)\]/gy

/**
 * Compiles `data.items[0].pm25` once, so that reading a record is a few property reads. Only own properties are
 * followed. Throws a SyntaxError for text that is no path.
 */
export function compilePath(path: string): ReadPath {
  const steps = parse(path)
  return (document) => {
    let at = document
    for (const step of steps) {
      if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined
      at = (at as Record<string, unknown>)[step]
    }
    return at
  }
}

function parse(path: string): string[] {
  const steps: string[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path)
    if (!found) throw new SyntaxError(`“${path}” is not a path`)
    steps.push(found[1] ?? found[2] ?? '')
  }
  return steps
}
