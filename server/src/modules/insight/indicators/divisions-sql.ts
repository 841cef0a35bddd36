import { sqlText, type Duck } from '#platform/duck.ts'
import { successorOf, type Region } from './region.ts'

/**
 * Gives a session the table `divisions` and the macro `division_of(text)`: today's code for a code (also with blanks
 * or a decimal point, or retired but only renumbered) or a name (short, or with city and province). Null for what
 * names no division or more than one.
 */
export async function addDivisions(duck: Duck, regions: ReadonlyMap<string, Region>): Promise<void> {
  await duck.run(
    `create table divisions (code varchar, name varchar, level varchar, parent varchar, retired boolean)`,
  )
  const all = [...regions.values()]
  const rows = all.map(({ code, name, level, parent, retired }) =>
    [sqlText(code), sqlText(name), sqlText(level), parent === null ? 'null' : sqlText(parent), retired].join(
      ', ',
    ),
  )
  if (rows.length > 0) await duck.run(`insert into divisions values (${rows.join('), (')})`)
  const words = [...divisionWords(regions)].map(([word, code]) => `${sqlText(word)}: ${sqlText(code)}`)
  await duck.run(`set variable division_words = map {${words.join(', ')}}`)
  // Not a query over a table: names in the argument would be taken for that table's columns.
  await duck.run(`create macro division_of(given) as getvariable('division_words')[
    regexp_replace(regexp_replace(given::varchar, '[\\s　]', '', 'g'), '\\.0$', '')
  ]`)
}

/** Every way to write a division that can mean only one, with the code it has today. */
export function divisionWords(regions: ReadonlyMap<string, Region>): Map<string, string> {
  const claims = new Map<string, Set<string>>()
  const claim = (word: string, code: string): unknown =>
    claims.set(word, (claims.get(word) ?? new Set()).add(code))
  const all = [...regions.values()].toSorted((a, b) => Number(a.retired) - Number(b.retired))
  for (const region of all) {
    const code = successorOf(region, regions) ?? region.code
    for (const word of spellings(region, regions)) {
      // What is in force keeps its name against what has ended.
      if (!region.retired || !claims.has(word)) claim(word, code)
    }
  }
  return new Map(
    [...claims].filter(([, codes]) => codes.size === 1).map(([word, codes]) => [word, [...codes][0] ?? '']),
  )
}

function spellings({ code, name, parent, level }: Region, regions: ReadonlyMap<string, Region>): string[] {
  const short = code.replace(/(00){1,2}$/, '')
  const stem = name.length > 2 ? name.replace(/[省市区县]$/, '') : name
  const city = level === 'county' && parent !== null ? regions.get(parent)?.name : undefined
  const province = regions.get(`${code.slice(0, 2)}0000`)?.name ?? ''
  const names = city === undefined ? [name] : [name, `${city}${name}`]
  return [code, short, stem, ...names, ...names.map((each) => `${province}${each}`)]
}
