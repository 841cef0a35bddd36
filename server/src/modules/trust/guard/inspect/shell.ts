import { excerpt, type Evidence } from './evidence.ts'

/** Programs an intruder calls first; short ones count only where a shell would begin a command. */
const programs =
  'id|ls|dir|cat|type|ping|sleep|whoami|uname|pwd|ps|nc|ncat|netcat|wget|curl|bash|sh|zsh|ksh|csh|cmd|powershell|pwsh|perl|python[23]?|php|ruby|lua|node|echo|printf|env|set|export|ipconfig|ifconfig|ip|netstat|net|nslookup|dig|host|traceroute|tftp|ftp|scp|ssh|telnet|chmod|chown|rm|del|mv|cp|copy|touch|mkdir|kill|killall|reboot|shutdown|find|grep|awk|sed|head|tail|more|less|tac|nl|od|xxd|base64|sudo|su|useradd|adduser|passwd|systeminfo|tasklist|reg|wmic|certutil|bitsadmin|mshta|rundll32|regsvr32|phpinfo|which|hostname|w|who|last|date|time|timeout|true|false|exit|eval|exec|system|usr|bin|etc|mail|crontab|at|nohup|socat|openssl|gcc|make|mount|df|du|lsof|history|alias|source|xargs|tee|start|call|fdisk|ver|vol|arp|route|finger|rsh|rlogin'

const command = `(?:[/\\\\\\w.~?*$({}-]{0,40}[/\\\\])?(?:${programs})(?:\\.exe|\\.com|\\.bat)?(?![\\w\\u0080-\\uffff])`

const rules: readonly (readonly [string, number, RegExp])[] = [
  [
    'command after a separator',
    5,
    new RegExp(
      `(?:[;|\\n\\r]|\\\\n|\\|\\||&&|\\$\\(|\`|<\\(|>\\()[\\s+"'()]{0,9}${command}[\\s+]{0,9}(?:$|[;|&\`)"'#<>\\n\\r\\d{$/\\\\-])`,
    ),
  ],
  [
    'command and its words after a separator',
    5,
    new RegExp(
      `(?:[;|\\n\\r]|\\|\\||&&|\\$\\(|\`)[\\s+"']{0,9}${command}[\\s+]{1,9}(?:[-/.\\\\$*%"'~]|[\\w-]{1,40}[/.][\\w*])`,
    ),
  ],
  [
    'command behind an ampersand',
    5,
    new RegExp(
      `(?:^|[^&\\w]|\\w)&[\\s+]{0,9}(?:ping|sleep|dir|whoami|cat|type|id|ls|uname|ipconfig|ifconfig|net|curl|wget|nslookup|echo|set|ver|timeout|systeminfo|tasklist|netstat|phpinfo|${'[/\\w.]{0,40}/bin/\\w+'})(?:\\.exe)?[\\s+]{0,9}(?:$|[&;|]|[-/%]\\w|\\d|[a-z]:|/etc)`,
    ),
  ],
  ['program by its path', 5, /(?:^|\\n|[\s;|&`$("'=+)])\/?(?:usr\/(?:local\/)?)?s?bin\/[\w?*${}'"\\[\]-]+/],
  [
    'program by its path with wild cards',
    6,
    /\/(?:[\w?*]*[?*]+[\w?*]*\/){1,4}[\w?*]*[?*]+|\/\$\{?\w*\}?b\$?\{?\w*\}?in\//,
  ],
  [
    'waiting or calling home',
    5,
    /\bping(?:\.exe)?[\s+]{1,9}-[a-z]\s{0,9}\d+|\bsleep[\s+]{1,4}\d+(?:$|[\s;|&`)])(?<=[;|&`(\s'"].{0,40})|\b(?:wget|curl|nc|ncat|nslookup|tftp|telnet)[\s+]{1,9}(?:-\S+[\s+]{1,9}){0,4}(?:https?:|ftp:|\d{1,3}\.|[\w.-]+\s\d{2,5}|\$)/,
  ],
  [
    'words without spaces',
    6,
    /\$\{?ifs\b|\{(?:cat|ls|id|ping|nc|curl|wget|echo|bash|sh|head|tail),[^}]{1,80}\}|%programfiles|%comspec|\^[a-z]\^[a-z]/,
  ],
  ['listing of a drive', 5, /(?:^|[\s|&;+])(?:dir|type|copy|del)[\s+]{1,9}(?:[a-z]:|\\|%)/],
  [
    'list of accounts read',
    5,
    /\b(?:cat|type|more|less|head|tail|nl|tac|od|vi|strings|paste|rev)\b[\s+<{,$'"\\]{1,12}\S{0,40}(?:etc|passwd|shadow|\.ini|\.php|\.conf|hosts|\.env|index|flag)/,
  ],
  [
    'shell given a script',
    6,
    /\b(?:bash|sh|zsh|ksh|cmd(?:\.exe)?|powershell(?:\.exe)?|perl|python[23]?|ruby|php|lua|node)\b[\s+]{1,9}(?:[-/](?:c|e|r|i|k|enc|nop|ep|exec|command)\b|<<<)|\/dev\/(?:tcp|udp)\/|>&\s?\d|0>&1|\|\s{0,4}(?:ba|z|k)?sh\b/,
  ],
  [
    'what the shell replaces',
    4,
    /`[\s\w/.:-]{2,80}`|\$\(\s{0,4}[\w/.]{2,40}[\s)]|\$\(\(|\$@|\\\\?\w\\\w\\\w|(?:[a-z]'[a-z]'|[a-z]"[a-z]"){1}[a-z]?(?=[\s/]|$)/,
  ],
  ['function of bash as a variable', 6, /\(\)\s{0,4}\{\s{0,4}[:_]?\s{0,4};?\s{0,4}\}/],
  [
    'output sent to a file',
    3,
    /[^\w>]>{1,2}\s{0,4}(?:\/(?:tmp|var|dev)|[a-z]:\\|\S{1,40}\.(?:php|sh|txt|bat|jsp|asp))/,
  ],
]

/** Evidence that a text makes a shell run something beside what was meant. */
export function shellEvidence(text: string): Evidence[] {
  if (
    !/[;|&`$<>\n\r\\^{'"]|\/s?bin\/|ping|sleep|dir[\s+]|cat[\s+]|cmd|bash|sh\s|powershell|type\s|wget|curl|nc\s|nslookup|\/\S*[?*]/i.test(
      text,
    )
  )
    return []
  const read = text.toLowerCase()
  return rules.flatMap(([rule, weight, pattern]): Evidence[] => {
    const match = pattern.exec(read)
    return match ? [{ family: 'cmdi', rule, weight, text: excerpt(text, match.index) }] : []
  })
}
