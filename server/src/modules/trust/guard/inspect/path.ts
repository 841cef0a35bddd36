import { excerpt, type Evidence } from './evidence.ts'

const rules: readonly (readonly [string, number, RegExp])[] = [
  // A title such as "../附件/清单" goes up once and on in Chinese: once up alone is not enough.
  ['up the tree', 2, /(?:^|[^.\w])\.{2,3}[/\\]/],
  [
    'up the tree again',
    4,
    /\.\.[/\\;]{1,9}(?:\.?[/\\]){0,9}\.\.(?:[/\\;]|$)|(?:\.\.[/\\]){2}|(?:[/\\]\.{3,4}){2}[/\\]|[/\\]\.\.[/\\]?$/,
  ],
  [
    'up the tree in disguise',
    5,
    /\.{3,8}[/\\]{2,9}|\.[/\\]\.[/\\]\.[/\\]|\.{1,9}\\{1,4}\/|\.\.(?:0x2f|0x5c|%c|%5c|%2f|%25|\u2215|\u2216|\uff0f|\uff3c)|0x2e0x2e|x2e.?x2e|\uff0e\uff0e|%c0%ae|%uff0e|%32%65|\?\.\?\.|\.\?\/|%2e%2e|%%32|\.%00\./,
  ],
  [
    'file of a server',
    5,
    /(?:^|[/\\:.])etc[/\\]{0,9}(?:passwd|shadow|group|hosts|issue|motd|crontab|fstab|mtab|my\.cnf|ssh|apache\d?|httpd|nginx|php|mysql|sudoers|inetd|resolv|rc\.|init|security|samba|vsftpd|proftpd|logrotate|default|redis|ca-cert|lighttpd|network|profile|redhat|debian|release|os-|update|services|bash|environment|aliases|ftp|exports|x11|sysconfig|cups|aide|postfix|snmp|lilo|grub|modules|chrootusers|utmp|wtmp|webmin|updatedb|timezone|termcap|pure|openldap|pam|osxhosts|ld\.so|stunnel|adduser|alias|at\.|cron|hostname|dhcp|fuse|host|login|man|manpath|modprobe|mailname|newsyslog|polkit|protocols|screenrc|subgid|syslog|vhcs|wicd|kbd|driver|clam|bootptab|avahi|ard|fusion)/,
  ],
  [
    'file of a server',
    5,
    /(?:^|[/\\])(?:proc[/\\](?:config|self|version|cmdline|net|sched|mounts|cpuinfo|meminfo|stat|\d)|var[/\\]{1,3}(?:log|www|mail|run|lib|adm|apache|spool|backups|cpanel|local|mysql|htmp|webmin|nm2)|usr[/\\](?:local|lib|etc|share|apache|ports|pkg|home|internet|spool|sbin)[/\\]|root[/\\]\.|home[/\\][^/\\]{1,30}[/\\]\.|dev[/\\](?:null|random|tcp)|opt[/\\](?:lampp|xampp|httpd|apache|jboss|tomcat|ibm)|boot[/\\]grub|private[/\\]etc|sys[/\\](?:class|kernel)|library[/\\]webserver|\.ssh[/\\]|\.aws[/\\]|\.git[/\\]|\.svn[/\\]|srv[/\\]www)/,
  ],
  [
    'file of windows',
    5,
    /boot\.ini|win\.ini|system\.ini|system32|winnt|windows[/\\](?:system|repair|win|php|debug|panther|my|iis|windowsupdate|sysnative)|c:windows|\\windows\\|sam\b.{0,3}$(?<=config[/\\]sam.{0,3})|php\.ini|httpd\.conf|my\.ini|desktop\.ini|autoexec\.bat|inetpub|unattend|ntuser\.dat|^\\\\[\w.$-]+\\/,
  ],
  [
    'drive of a server',
    3,
    /(?:^|[^a-z])[a-z]:[/\\]{1,9}(?:[\w\s.~-]+[/\\])*[\w.~-]*\.?\w*|file:\/\/|[a-z]:\\/,
  ],
  [
    'hidden or configuration file',
    5,
    /(?:^|[/\\])(?:\.htaccess|\.htpasswd|web-inf[/\\]|meta-inf[/\\]|web\.config|web\.xml|global\.asa|\.bash_history|\.bashrc|\.profile|\.env|id_[rd]sa|authorized_keys|wp-config\.php|config\.inc|configuration\.php|access[._]log|error[._]log|passwd(?:\b|$)|settings\.py)/,
  ],
  ['placeholder of a scanner', 5, /(?<![{\s])\{file\}(?!\})|\bfuzz\b\/|\u00a7\w{1,20}\u00a7/],
  [
    'wrapper of files',
    6,
    /(?:php|zip|phar|data|expect|ogg|zlib|glob|rar|ssh2|dict|gopher|netdoc|jar):\/\/|php:|jar:(?:file|http)/,
  ],
  [
    'end of text hidden',
    3,
    /(?:\0|%00)(?:$|[.\s])|\.(?:php|asp|jsp|html?|jpg|png|ini|log|conf|cfg)(?:\0|%00)/,
  ],
  ['path run to its limit', 4, /(?:[/\\]\.){8}|[/\\]{8}|(\w)\1{200}/],
]

/** Evidence that a text names a file outside the place it should stay in. */
export function pathEvidence(text: string): Evidence[] {
  if (!/[/\\{:.\0\uff0e]|%|passwd|windows/i.test(text)) return []
  const read = text.toLowerCase()
  const found = new Map<string, Evidence>()
  for (const [rule, weight, pattern] of rules) {
    const match = pattern.exec(read)
    if (match) found.set(rule, { family: 'path-traversal', rule, weight, text: excerpt(text, match.index) })
  }
  return [...found.values()]
}
