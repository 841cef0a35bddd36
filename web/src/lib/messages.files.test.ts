import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '..')
const root = join(src, '..', '..')

type Tree = { [key: string]: string | Tree }

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
}

const files = filesUnder(src)
const readTree = (path: string): Tree => JSON.parse(readFileSync(path, 'utf8')) as Tree

/** Flat keys; English has `_one` beside `_other` where Chinese has only `_other`. */
function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}

const withoutPlural = (keys: string[]): string[] =>
  [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].sort()

function textsOf(tree: Tree): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as [string, string]] : textsOf(value),
  )
}

const folders = [
  ...new Set(files.filter((path) => /messages\/(zh|en)\.json$/.test(path)).map((path) => dirname(path))),
]
const namespaceOf = (folder: string): string => basename(dirname(folder))

describe.each(folders.map((folder) => [namespaceOf(folder), folder]))('messages of %s', (_name, folder) => {
  const zh = readTree(join(folder, 'zh.json'))
  const en = readTree(join(folder, 'en.json'))

  it('has every key in both languages', () => {
    expect(withoutPlural(keysOf(en))).toEqual(withoutPlural(keysOf(zh)))
  })

  it('leaves no text empty', () => {
    expect([...textsOf(zh), ...textsOf(en)].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('names the same values in both languages', () => {
    const values = (tree: Tree): Map<string, string> =>
      new Map(
        keysOf(tree).map((key) => [
          key.replace(/_(one|other)$/, ''),
          [...textAt(tree, key).matchAll(/\{\{(\w+)\}\}/g)]
            .map((match) => match[1])
            .sort()
            .join(),
        ]),
      )
    expect(values(en)).toEqual(values(zh))
  })
})

function textAt(tree: Tree, path: string): string {
  const found = path
    .split('.')
    .reduce<string | Tree | undefined>(
      (node, key) => (typeof node === 'object' ? node[key] : undefined),
      tree,
    )
  return typeof found === 'string' ? found : ''
}

const known = new Map(
  folders.map((folder) => [
    namespaceOf(folder),
    new Set(withoutPlural(keysOf(readTree(join(folder, 'zh.json'))))),
  ]),
)

it('has a namespace of its own for every folder of messages', () => {
  expect(known.size).toBe(folders.length)
})

it('has a message for every error code of the server', () => {
  const codes = JSON.parse(readFileSync(join(root, 'contract', 'error-codes.json'), 'utf8')) as {
    code: string
  }[]
  const missing = codes
    .map(({ code }) => code)
    .filter((code) => {
      const [module = '', ...rest] = code.split('.')
      return !known.get(module)?.has(`errors.${rest.join('.')}`) && !known.get('lib')?.has(`errors.${code}`)
    })
  expect(missing).toEqual([])
})

it('asks only for messages that exist', () => {
  const missing = files
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .flatMap((path) => unknownKeys(path, readFileSync(path, 'utf8')))
  expect(missing).toEqual([])
})

/** Literal keys of `t('…')` that stand in none of the namespaces the file uses. */
function unknownKeys(path: string, source: string): string[] {
  const used = [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/'(\w+)'/g)].map((name) => name[1] ?? ''),
  )
  return [...source.matchAll(/\bt\(\s*'([\w.:]+)'/g)]
    .map((match) => match[1] ?? '')
    .filter((key) => {
      const [namespace, name] = key.includes(':') ? key.split(':') : [undefined, key]
      const candidates = namespace ? [namespace] : used
      return !candidates.some((candidate) => known.get(candidate)?.has(name ?? ''))
    })
    .map((key) => `${path.slice(src.length + 1)}: ${key}`)
}
