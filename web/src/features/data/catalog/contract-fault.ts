import { isApiProblem } from '../../../lib/problem.ts'

/** What the server says of a broken contract: each place with what is wrong there, and the line where it is known. */
export type ContractFault = { line: number | null; places: string[]; missingFile: string | null }

type IssueTree = {
  errors?: string[]
  properties?: Record<string, IssueTree>
  items?: (IssueTree | null | undefined)[]
}

/** Undefined where the failure is not about the contract. */
export function contractFaultOf(error: unknown, contract: string): ContractFault | undefined {
  if (!isApiProblem(error)) return undefined
  const { code, details } = error.problem
  if (!code.startsWith('quality.') && code !== 'catalog.contractFileMissing') return undefined
  const { issues, reason, path, ...named } = details
  const places = [
    ...Object.values(named).flatMap((value) => (value === null ? [] : [textOf(value)])),
    // The YAML reader repeats the text below its sentence; here the line itself is shown.
    ...(typeof reason === 'string' ? [reason.split('\n', 1)[0]?.replace(/:$/, '') ?? reason] : []),
    ...placesOf(issues as IssueTree | undefined, ''),
  ]
  const missingFile = typeof path === 'string' ? path : null
  const line = missingFile === null ? lineOf(places, contract) : lineWith(missingFile, contract)
  return { line, places, missingFile }
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value)
}

function placesOf(tree: IssueTree | null | undefined, path: string): string[] {
  if (!tree) return []
  return [
    ...(tree.errors ?? []).map((message) => (path ? `${path}: ${message}` : message)),
    ...Object.entries(tree.properties ?? {}).flatMap(([name, inner]) =>
      placesOf(inner, path ? `${path}.${name}` : name),
    ),
    ...(tree.items ?? []).flatMap((inner, at) => placesOf(inner, `${path}[${at}]`)),
  ]
}

/** The line the YAML reader names, else the first that names what the fault is about. */
function lineOf(places: readonly string[], contract: string): number | null {
  const told = /\bat line (\d+)/.exec(places.join('\n'))?.[1]
  if (told !== undefined) return Number(told)
  const [first] = places
  return first === undefined
    ? null
    : (lineWith(first, contract) ?? lineWith(first.split('.')[0] ?? first, contract))
}

function lineWith(word: string, contract: string): number | null {
  const at = contract.split('\n').findIndex((line) => line.includes(word))
  return at === -1 ? null : at + 1
}
