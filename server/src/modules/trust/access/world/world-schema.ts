/** What a row of some dataset may be asked in a policy: a column of text, whole numbers or truth. */
export type RowAttributes = ReadonlyMap<string, 'String' | 'Long' | 'Bool'>

/** Attributes of a column, as below. */
export const COLUMN_ATTRIBUTES: readonly string[] = [
  ...['name', 'dataset', 'owner', 'level', 'classification', 'element'],
]

/**
 * The province as policies see it, in Cedar's schema language: whoever names an attribute, an action or a column that does
 * not exist is told while writing. Rows have every column of every dataset as an optional attribute; columns that share a
 * name and differ in type are left out.
 */
export function worldSchema(rows: RowAttributes): string {
  const attributes = [...rows].map(([name, type]) => `  ${JSON.stringify(name)}?: ${type},`)
  return `
type Why = {
  // Code of a registered purpose; only where it covers the column, the person's department and the day.
  purpose?: String,
  legalBasis?: String,
  hour: Long,
  weekday: Long,
  network?: ipaddr,
};
entity Role;
entity Region in [Region];
entity Organisation;
entity Person in [Role, Organisation, Region] = { organisation?: Organisation, region?: Region };
entity Dataset in [Organisation] = { owner: Organisation, level: String, sharing: String };
entity Column in [Dataset] = {
  name: String,
  dataset: Dataset,
  owner: Organisation,
  level: String,
  classification: String,
  element?: String,
};
entity Row in [Dataset] = {
${attributes.join('\n')}
};
action read, export, open, share appliesTo { principal: Person, resource: Column, context: Why };
action seeRow appliesTo { principal: Person, resource: Row, context: Why };
`
}
