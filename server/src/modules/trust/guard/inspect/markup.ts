import { excerpt, type Evidence } from './evidence.ts'

const active =
  'script|iframe|frame|frameset|object|embed|applet|svg|math|base|meta|link|style|form|isindex|layer|ilayer|bgsound|xml|xss|marquee|video|audio|template|noscript|animate|set|foreignobject|portal|slot|handler|listener|event-source'
const passive =
  'a|abbr|b|big|blockquote|body|br|button|canvas|center|code|col|details|dd|dialog|div|dl|dt|em|fieldset|font|h[1-6]|head|hr|html|i|img|image|input|keygen|label|li|map|area|menu|nobr|ol|option|p|plaintext|pre|q|s|select|small|source|span|strike|strong|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|wbr|x|y'

/** Rules over the text with the gaps removed that browsers ignore inside a scheme or a tag. */
const rules: readonly (readonly [string, number, RegExp])[] = [
  ['active element', 6, new RegExp(`<[\\s/]{0,9}(?:${active})(?=[\\s/>"'\\[(:+]|$)`)],
  ['element with attributes', 5, new RegExp(`<(?:${passive})(?:[\\s/+]|\\x0b)[^<>]{0,300}=`)],
  ['element', 3, new RegExp(`</?(?:${passive}|${active})\\s?/?>`)],
  ['element of any name with a handler', 6, /<[a-z!?/][^<>]{0,300}?[\s/"'+\x0b]on[a-z]{3,20}[\s\x0b/]{0,9}=/],
  [
    'handler after a closed attribute',
    6,
    /["'`][\s/+]{0,9}(?:[\w-]{1,20}=["']?[^"'<>]{0,60}["']?\s{1,9})?on[a-z]{3,20}\s{0,9}=/,
  ],
  [
    'handler assigned to a call',
    5,
    /(?:^|[\s"'/>])on(?:error|load|click|mouse\w{2,6}|focus|blur|toggle|start|begin|end|key\w{2,5}|pointer\w{2,6}|animation\w{2,10}|change|submit|input|wheel|scroll|drag\w{0,6}|copy|cut|paste|resize|select|show|search|hashchange|pageshow|message|beforeunload|readystatechange)\s{0,9}=\s{0,9}["'`]?[\w$.[\]\\({]/,
  ],
  [
    'script address',
    6,
    /(?:java|vb|live|j)script\s{0,9}:|mocha:|data:[\w/+-]{0,40}(?:html|svg|xml|javascript|;base64)|feed:javascript/,
  ],
  [
    'style that runs',
    6,
    /expression\s{0,9}\(|-moz-binding|behaviou?r\s{0,9}:\s{0,9}url|@import\s{0,9}["'u]|x:alert/,
  ],
  [
    'reading the page',
    5,
    /document\s{0,3}[.[]\s{0,3}["']?(?:cookie|location|write|domain|body|url|referrer|createelement|getelement)|window\s{0,3}[.[]\s{0,3}["']?(?:location|open|name|onerror)|localstorage|top\[|self\[|this\[|frames\[/,
  ],
  ['dialog called', 5, /\b(?:alert|confirm|prompt)\s{0,9}(?:\(|`|&lpar;)\s{0,9}(?:[\w"'`/)(\\]|$)/],
  [
    'telling call',
    3,
    /\b(?:eval|settimeout|setinterval|fromcharcode|atob|fetch|importscripts|function|write|print)\s{0,9}(?:\(|`|&lpar;)/,
  ],
  [
    'call out of a string',
    4,
    /["'`]\s{0,9}[-+;,*/^|)}]{1,4}\s{0,9}(?:alert|confirm|prompt|eval|console|document|window|top|self|this)\b/,
  ],
  [
    'way out of an element',
    3,
    /["']{0,2}\s{0,9}>\s{0,9}["']?\s{0,9}<|["'][\s/]{0,4}>[^<]{0,30}<|<\/(?:script|style|title|textarea|xmp|noscript|iframe|noembed|template|form)/,
  ],
  [
    'character data or declaration',
    4,
    /<!\[cdata\[|<!--[^-]{0,80}(?:script|-->)|<!attlist|<\?xml|<%\S{0,20}(?:script|alert)/,
  ],
  ['processing instruction', 6, /<\?(?:import|xml-stylesheet)/],
  ['other coding of angle brackets', 5, /\+adw-|\\u003c|\\x3c|\u00bc\/?script|%c0%bc|\\74|&lt;?script/],
  ['entity in an attribute', 3, /&\{/],
  [
    'jquery or angular construct',
    4,
    /constructor\s{0,3}[.[(]\s{0,3}["']?constructor|\$on\.constructor|\[\]\s{0,3}\[\s{0,3}["']/,
  ],
  ['code of brackets only', 6, /(?:[[\]()!+]{6,}.{0,4}){3}/],
]

const hints =
  /[<>]|on[a-z]{3,}\s*=|script|expression|alert|prompt|confirm|eval|document|constructor|\+adw|binding|import|x:|&\{|[[\]()!+]{18}|\\[ux]/i

/** Evidence that a text makes a browser run something or leaves the place it is shown in (HTML, attribute, script, style). */
export function markupEvidence(text: string): Evidence[] {
  if (!hints.test(text)) return []
  const read = text.toLowerCase().replace(/[\0\u00ad\u200b-\u200d\ufeff]/g, '')
  const found = weigh(read)
  if (!/[\t\n\r\v\f]|\/\*/.test(read)) return found
  const joined = weigh(read.replace(/[\t\n\r\v\f]+|\/\*[^*]{0,40}\*\//g, ''))
  return total(joined) > total(found) ? joined : found
}

const total = (found: readonly Evidence[]): number => found.reduce((sum, { weight }) => sum + weight, 0)

function weigh(read: string): Evidence[] {
  return rules.flatMap(([rule, weight, pattern]): Evidence[] => {
    const match = pattern.exec(read)
    return match ? [{ family: 'xss', rule, weight, text: excerpt(read, match.index) }] : []
  })
}
