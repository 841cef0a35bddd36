/** Quality: data contracts (ODCS 3.1), checking a relation of rows against one, scores by GB/T 36344. */
export type { ColumnMapping, SourceColumn } from './bind-columns.ts'
export type { CheckInput } from './check-input.ts'
export { checkRelation, type CheckResult } from './check-relation.ts'
export { type Contract, type Property, readContract, type ReadFile } from './contract.ts'
export type { RuleCount } from './count-rules.ts'
export type { ColumnProfile } from './profile-columns.ts'
export { type Dimension, DIMENSIONS, type FaultKind, type Rule, type Severity } from './rule.ts'
export { type DimensionScore, type QualityScore, scoreQuality } from './score.ts'
export { transformList } from './transform-schema.ts'
export { bindColumns } from './bind-columns.ts'
/** Judges a published version against the one before and against other datasets, and keeps what it found. */
export { checkVersion } from './check-version.ts'
export { saveVersionCheck } from './save-version-check.ts'
export { datasetsOf } from './when-judged.ts'
export { nextDue } from './freshness.ts'
/** Reports of a dataset, newest first, each with the check of its version. */
export { getHistory } from './get-report.ts'
/** What is kept of a run: every fault and rejected row, and the report, for good. */
export { type FileFault, writeFaults, writeVersionFaults } from './write-faults.ts'
export { type Accounting, saveReport } from './save-report.ts'
/** The newest score of each dataset, 0–100, and the newest dimensions of one. */
export { latestScores } from './report-store.ts'
export { latestDimensions } from './latest-dimensions.ts'
/** A delivery was checked and its report is kept. */
export { reported } from './events.ts'
/** What changes from one contract to the next and whether it loosens; changes of its text; rules the data proposes. */
export { compareContracts, isAtLeast, versionAfter, type Comparison } from './compare-contracts.ts'
export { editContract, type ContractEdit } from './edit-contract.ts'
export { proposeRules } from './propose-rules.ts'
export type { RuleProposal } from './rule-proposal.ts'
export { ruleColumns } from './rule.ts'
