export type RegionLevel = 'province' | 'city' | 'county'

/** An administrative division by its six-digit code (GB/T 2260). A retired one remains for the figures of its time. */
export type Region = {
  code: string
  name: string
  nameEn: string
  level: RegionLevel
  parent: string | null
  retired: boolean
}

/** What the codes of everything inside a region begin with: `33`, `3301` or `330106`. */
export function regionPrefix(code: string): string {
  return code.replace(/(00){1,2}$/, '')
}

/** A region and its ancestors, nearest first. */
export function lineOf(code: string): string[] {
  const line = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  return line.filter((each, index) => line.indexOf(each) === index)
}

/**
 * Today's code of a retired division that was only renumbered: the one division in force below the same parent with
 * the same name but for its kind (玉环县 → 玉环市). Undefined for one that was merged or split.
 */
export function successorOf(region: Region, regions: ReadonlyMap<string, Region>): string | undefined {
  if (!region.retired) return undefined
  const stem = (name: string): string => name.slice(0, -1)
  const heirs = [...regions.values()].filter(
    (other) => !other.retired && other.parent === region.parent && stem(other.name) === stem(region.name),
  )
  return heirs.length === 1 ? heirs[0]?.code : undefined
}
