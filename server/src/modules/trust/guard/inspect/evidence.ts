/** Families of attack, named as OWASP and the CWE list name them. */
export const families = [
  'sqli', // CWE-89
  'xss', // CWE-79
  'path-traversal', // CWE-22, CWE-98
  'cmdi', // CWE-78
  'code-injection', // CWE-94, CWE-1336: templates, expressions, scripts of a server
  'xxe', // CWE-611
  'nosqli', // CWE-943
  'ldapi', // CWE-90
  'header-injection', // CWE-113
] as const

export type Family = (typeof families)[number]

/** One reason to think a text an attack. Weights of a family are added; `enough` and more is an attack. */
export type Evidence = { family: Family; rule: string; weight: number; text: string }

/** The weight at which a family's evidence is an attack. */
export const enough = 5

/** Text shown as evidence: short, and without anything a terminal or log would obey. */
export function excerpt(text: string, from = 0, length = 60): string {
  return text
    .slice(from, from + length)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\u00b7')
    .trim()
}
