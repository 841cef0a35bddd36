/** Standards: data elements, code lists, division codes, standardising transforms and mapping proposals. */
export { type CodeEntry, type CodeList, entriesOn, findCode, wordsToCodes } from './code-list.ts'
/** What is in force in this process; `refreshStandards` brings it up to date with the register. */
export { CODE_LISTS, ELEMENTS } from './in-force.ts'
export { refreshStandards } from './register.ts'
export { getProposal } from './view-proposal.ts'
export { standardsChanged } from './events.ts'
export { conforms, conformsSql, TYPE_PATTERNS } from './conform.ts'
export type { Bilingual, Classification, DataElement, LogicalType } from './data-element.ts'
export { describeTransform } from './describe-transform.ts'
export { divisionsOfPlatform } from './division-file.ts'
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
export { defaultTransforms, type MappingProposal, proposeMapping, unitConversion } from './propose-mapping.ts'
export { type Recognition, recogniseColumns } from './recognise.ts'
export { matchName, normaliseLabel } from './name-match.ts'
export { applyTransforms, type Transform, type TransformContext } from './transform.ts'
export { cleanSql, isTidying, tidySql, transformsSql } from './transform-sql.ts'
