import { DIVISION_COVERAGE, divisionsOfPlatform } from './division-file.ts'
import {
  divisionLevel,
  divisionLine,
  padDivisionCode,
  parentDivision,
  resolveDivision,
  type DivisionLine,
  type DivisionResolution,
} from './division.ts'

export type DivisionLookup = {
  resolution: DivisionResolution
  level: 'province' | 'city' | 'county' | null
  /** The names of the divisions it lies in on the day, from the province down. */
  within: { code: string; name: string }[]
  line: DivisionLine
  coverage: { from: string; to: string }
  /** The day lies outside the snapshots: the answer is that of the nearest one. */
  beyondCoverage: boolean
}

/** What a code meant on a day, with the whole line of codes and names it belongs to. */
export function lookUpDivision(text: string, asOf: string): DivisionLookup {
  const history = divisionsOfPlatform()
  const code = padDivisionCode(text) ?? text
  const isCode = /^\d{6}$/.test(code)
  const parents = isCode
    ? [parentDivision(code), `${code.slice(0, 2)}0000`].filter((one) => one !== code)
    : []
  const within = [...new Set(parents)].flatMap((parent) => {
    const found = parent === undefined ? undefined : resolveDivision(history, parent, asOf)
    return found?.state === 'valid' ? [{ code: found.code, name: found.name }] : []
  })
  return {
    resolution: resolveDivision(history, text, asOf),
    level: isCode ? divisionLevel(code) : null,
    within: within.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    line: divisionLine(history, code),
    coverage: DIVISION_COVERAGE,
    beyondCoverage: asOf.slice(0, 7) < DIVISION_COVERAGE.from || asOf.slice(0, 7) > DIVISION_COVERAGE.to,
  }
}
