import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codeLists, unitGroups } from './transform.ts'

const standards = join(import.meta.dirname, '../../../../../server/src/modules/data/standards')

it('offers the units that the server converts, in their groups', () => {
  const source = readFileSync(join(standards, 'unit.ts'), 'utf8')
  const known = [...source.matchAll(/^ {2}(\p{Script=Han}+): unit\('(\w+)'/gmu)]
  const groups = Map.groupBy(known, ([, , quantity]) => quantity)
  expect(unitGroups).toEqual([...groups.values()].map((group) => group.map(([, name]) => name)))
})

it('offers the code lists that the server has', () => {
  const folder = join(standards, 'code-lists')
  const ids = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}id: '([\w-]+)'/gm)].map(([, id]) => id),
  )
  expect([...codeLists].sort()).toEqual(ids.sort())
})
