/** Which records are the same person, enterprise or thing: probabilistic record linkage after Fellegi and Sunter. */

export { linkRecords, type Linkage, type LinkOptions, type WeighedPairs } from './link-records.ts'
export type { BlockingOptions, Pass, SkippedBlock } from './blocking.ts'
export type { Model, LevelProbabilities } from './estimate.ts'
export type { Explanation, Threshold } from './score.ts'
export { probabilityOf } from './score.ts'

export { field, exactText, identifier, similarText } from './comparator.ts'
export type { Comparator, Field, Value } from './comparator.ts'
export { personName, soundKey } from './person-name.ts'
export { calendarDate, dateDigits } from './calendar-date.ts'
export { identityCore, identityNumber, trustedIdentity } from './identity-number.ts'
export { phoneDigits, phoneNumber } from './phone-number.ts'
export { postalAddress, splitAddress, type Address } from './postal-address.ts'
export { organisationCore, organisationName } from './organisation-name.ts'
export { jaro, jaroWinkler } from './jaro-winkler.ts'
export { damerauLevenshtein, levenshtein } from './edit-distance.ts'

export { clusterPairs, type Clusters } from './clusters.ts'
export { goldenRecord, type GoldenField, type Member } from './golden-record.ts'
