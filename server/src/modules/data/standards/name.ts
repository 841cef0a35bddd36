import { halfWidthSql, toHalfWidth } from './half-width.ts'

/** Every dot that is written between the parts of a name becomes the one of GB 18030's person names. */
const DOTS = '•・‧∙⋅'
const HAN_SPACE = '(\\p{Han})[ \\t]+'

/**
 * The name of a person or an organisation in one form: no spaces between Chinese characters (张　三), one kind of dot
 * (买买提·阿依古丽), brackets full-width as in the register of enterprises, runs of spaces as one.
 */
export function normaliseName(text: string): string {
  const plain = toHalfWidth(text).replace(/^[ \t]+|[ \t]+$/g, '')
  const dotted = plain.replace(new RegExp(`[${DOTS}]`, 'g'), '·')
  const joined = dotted.replace(/(\p{Script=Han})[ \t]+(\p{Script=Han})/gu, '$1$2')
  const again = joined.replace(/(\p{Script=Han})[ \t]+(\p{Script=Han})/gu, '$1$2')
  return again
    .replace(/[ \t]+/g, ' ')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

/** `normaliseName` in DuckDB; RE2 cannot look ahead, so that every second gap waits for the second pass. */
export function nameSql(x: string): string {
  const join = (inner: string) => `regexp_replace(${inner}, '${HAN_SPACE}(\\p{Han})', '\\1\\2', 'g')`
  const dotted = `translate(trim(${halfWidthSql(x)}, ' ' || chr(9)), '${DOTS}', '${'·'.repeat(DOTS.length)}')`
  const spaced = `regexp_replace(${join(join(dotted))}, '[ \\t]+', ' ', 'g')`
  return `translate(${spaced}, '()', '（）')`
}
