/** Standards: data elements, code lists, division codes, standardising transforms and mapping proposals. */
export { type CodeEntry, type CodeList, entriesOn, findCode, wordsToCodes } from './code-list.ts'
export { CODE_LISTS, ELEMENTS } from './in-force.ts'
export { conforms, conformsSql, TYPE_PATTERNS } from './conform.ts'
export type { Bilingual, Classification, DataElement, LogicalType } from './data-element.ts'
export { describeTransform } from './describe-transform.ts'
export {
  type DivisionHistory,
  type DivisionPeriod,
  type DivisionResolution,
  divisionHistory,
  divisionLevel,
  divisionsOn,
  padDivisionCode,
  parentDivision,
  readDivisionHistory,
  resolveDivision,
} from './division.ts'
export { checkIdentityNumber, identityNumberSql } from './gb11643.ts'
export { checkCreditCode, creditCodeSql } from './gb32100.ts'
export { defaultTransforms, type MappingProposal, proposeMapping } from './propose-mapping.ts'
export { type Recognition, recogniseColumns } from './recognise.ts'
export { normaliseLabel } from './name-match.ts'
export { applyTransforms, type Transform, type TransformContext } from './transform.ts'
export { cleanSql, isTidying, tidySql, transformsSql } from './transform-sql.ts'
