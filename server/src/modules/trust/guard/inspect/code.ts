import { excerpt, type Evidence, type Family } from './evidence.ts'

type Rule = readonly [Family, string, number, RegExp]

const rules: readonly Rule[] = [
  [
    'code-injection',
    'template expression computed',
    6,
    /(?:\{\{|\$\{|#\{|<%=?|\[\[|\*\{|@\(|\$\{\{|\{%|~\{)[^}%\])]{0,40}\d\s{0,4}[*+-]\s{0,4}['"]?\d/,
  ],
  [
    'code-injection',
    'template reaching for objects',
    6,
    /(?:\{\{|\$\{|#\{|<%|\{%|\[\[|\*\{|@\{|\{php\}|\{system|\{if|#set|#evaluate|@\()[^]{0,200}?(?:__\w{3,30}__|\.class\b|getclass|forname|getruntime|processbuilder|constructor|prototype|require\(|process\.|global\.|popen|passthru|_self|app\.\w|lipsum|cycler|joiner|namespace\(|url_for|get_flashed|freemarker|execute|objectconstructor|jythonruntime|#root|t\(java|new\s+java|smarty|(?:request|session|application|config|self|settings|env)\s{0,4}(?:[.[|}]|%\})|(?:include|import|exec|system|eval|file|dump|range|utility|version|debug|output|read|dir|phpversion|ping|whoami|id|cat)\s{0,4}[(.'"]|\.\w{1,30}\(|\|\s{0,4}(?:attr|filter|map|sort|reduce|join)\b)/,
  ],
  [
    'code-injection',
    'objects behind objects',
    6,
    /__(?:class|mro|subclasses|globals|builtins|import|init|base|bases|proto|reduce)__|\.__proto__|constructor\.prototype/,
  ],
  [
    'code-injection',
    'look-up by name (JNDI)',
    8,
    /\$\{[^}]{0,40}(?:jndi|lower:|upper:|env:|sys:|::-)|jndi:(?:ldap|rmi|dns|iiop|corba|nds)/,
  ],
  [
    'code-injection',
    'script of the server',
    6,
    /<\?(?:php|=|\s)|<%[@!=]?\s{0,9}(?:page|import|eval|execute|response|request|system|runtime|out\.|file|dir)|<!--\s{0,4}#(?:exec|include|echo|printenv|set|config|fsize|flastmod)|<jsp:|\{php\}/,
  ],
  [
    'code-injection',
    'call of a dangerous function',
    5,
    /\b(?:phpinfo|system|passthru|shell_exec|proc_open|popen|pcntl_exec|assert|create_function|base64_decode|file_get_contents|file_put_contents|fopen|readfile|show_source|highlight_file|call_user_func|preg_replace|include_once|require_once|os\.(?:system|popen)|subprocess\.\w{2,14}|child_process|execsync|spawnsync|runtime\.getruntime|java\.lang\.\w{4,20}|java\.io\.\w{3,20}|processbuilder|ognl\.\w{4,20}|kernel\.(?:exec|system|open)|io\.popen|eval|exec)\s{0,4}\(?\s{0,4}\(\s{0,4}['"$`\w)]/,
  ],
  [
    'code-injection',
    'object made from text',
    6,
    /\b[oc]:\d{1,6}:"[\w\\]{1,80}":\d{1,6}:\{|\baced0005|\bro0ab|!!python\/|!!javax|\bcposix\b|\bc__builtin__/,
  ],
  [
    'xxe',
    'entity declared',
    7,
    /<!\s{0,4}entity\b|<!doctype[^>]{0,200}(?:\[|system\s+["']|public\s+["'][^"']{0,100}["']\s+["'](?:file|http|ftp|php|gopher|expect|jar))|xi:include|xmlns:xi\s{0,4}=|<xsl:|<soap:\S{1,30}<!\[cdata\[<!doctype/,
  ],
  [
    'nosqli',
    'operator for a value',
    6,
    /\[\s{0,4}["']?\$(?:ne|eq|gt|gte|lt|lte|in|nin|exists|regex|where|or|and|not|all|size|type|mod|elemmatch)["']?\s{0,4}\]|["'{,]\s{0,4}["']?\$(?:ne|eq|gt|gte|lt|lte|in|nin|exists|regex|where|or|and|not|all|size|type|mod|elemmatch|func|comment|expr)["']?\s{0,4}:/,
  ],
  [
    'nosqli',
    'code for a condition',
    5,
    /\$where\s{0,4}:|["']\s{0,4}(?:\|\||&&)\s{0,4}(?:["']?\w{0,12}["']?\s{0,4}={2,3}|this\.|1\b)|this\.\w{1,30}\s{0,4}(?:={2,3}|!=|\.match|\.length)|db\.\w{1,30}\.(?:find|insert|drop|remove|update|getcollection)|;\s{0,4}(?:var\s+\w+\s{0,4}=\s{0,4}new date|while\s{0,4}\(|return\s+(?:true|1|this))|,\s{0,4}\$or\s{0,4}:/,
  ],
  [
    'ldapi',
    'filter closed and opened',
    6,
    /\*?\)\s{0,4}\(\s{0,4}[|&!]?\s{0,4}\(?\s{0,4}[\w-]{0,40}\s{0,4}[~<>]?=|\)\s{0,4}\(\s{0,4}[|&!]\s{0,4}(?:\(|$)|^\*\)\)|\*\(\||\)\)%00|\)\)\0|^\*?\)\(&|\*\)\(\w+=/,
  ],
  [
    'header-injection',
    'line broken into headers',
    6,
    /[\r\n]\s{0,4}(?:set-cookie|location|content-(?:type|length|disposition)|http\/\d|x-[\w-]{2,30}|refresh|access-control-[\w-]{2,30}|transfer-encoding|host)\s{0,4}[:\d]|\u560a\u560d|\u560d\u560a/,
  ],
]

const hints = /[{<$'"([\r\n\u560a\u560d]|__|jndi|java\.|aced|ro0ab|!!/i

/** Evidence of code for templates, expressions, XML, document databases, directories and headers inside a text. */
export function codeEvidence(text: string): Evidence[] {
  if (!hints.test(text)) return []
  const read = text.toLowerCase()
  return rules.flatMap(([family, rule, weight, pattern]): Evidence[] => {
    const match = pattern.exec(read)
    return match ? [{ family, rule, weight, text: excerpt(text, match.index) }] : []
  })
}
