import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { needManifest, openRepository, verifyBackup, type Manifest } from '#modules/trust/backup/index.ts'

export type Corruptions = {
  /** How many were tried, of which kind. */
  tried: Record<string, number>
  /** Not found by reading the backup back. */
  missed: string[]
  /** Found, but under another part's name. */
  misnamed: string[]
}

type Place = { root: string; passphrase: string; id: string }
type Harm = { kind: string; path: string; content: Buffer | null; chunk: string | null }

/**
 * Harms a backup again and again, one thing at a time, and puts it right afterwards. Each time verification must find it
 * and name every table and file that the harmed chunk belongs to.
 */
export async function corruptBackup(
  { root, passphrase, id }: Place,
  times: number,
  random: () => number,
): Promise<Corruptions> {
  const repository = await openRepository(root, passphrase)
  const manifest = await needManifest(repository, id)
  const others = (await readdir(join(root, 'manifests'))).filter((name) => name !== id)
  const owners = ownersOf(manifest)
  const chunks = [...owners.keys()]
  const result: Corruptions = { tried: {}, missed: [], misnamed: [] }
  for (let n = 0; n < times; n++) {
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
    const harm =
      random() < 0.15
        ? await harmManifest(root, id, others, random)
        : await harmChunk(root, chunks, pick, random)
    const path = join(root, harm.path)
    const whole = await readFile(path)
    if (harm.content === null) await rm(path)
    else await writeFile(path, harm.content)
    const { faults } = await verifyBackup(repository, id)
    await writeFile(path, whole)
    result.tried[harm.kind] = (result.tried[harm.kind] ?? 0) + 1
    const label = `${harm.kind} ${harm.path}`
    const named = new Set(faults.map(({ part }) => part))
    const expected = harm.chunk === null ? new Set(['manifest']) : (owners.get(harm.chunk) as Set<string>)
    if (faults.length === 0) result.missed.push(label)
    else if ([...named].sort().join() !== [...expected].sort().join()) result.misnamed.push(label)
  }
  const { faults } = await verifyBackup(repository, id)
  if (faults.length > 0) throw new Error('The backup was not put right again.')
  return result
}

function ownersOf({ tables, files }: Manifest): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>()
  const add = (part: string, chunks: readonly string[]): void => {
    for (const chunk of chunks) owners.set(chunk, (owners.get(chunk) ?? new Set<string>()).add(part))
  }
  for (const { schema, name, chunks } of tables) add(`table ${schema}.${name}`, chunks)
  for (const { path, chunks } of files) add(`file ${path}`, chunks)
  return owners
}

async function harmChunk(
  root: string,
  chunks: readonly string[],
  pick: <T>(all: readonly T[]) => T,
  random: () => number,
): Promise<Harm> {
  const chunk = pick(chunks)
  const path = pathOf(chunk)
  const whole = await readFile(join(root, path))
  const kind = pick(['bit flipped', 'cut', 'missing', 'swapped', 'emptied', 'lengthened'] as const)
  const other = pick(chunks.filter((name) => name !== chunk))
  const made: Record<typeof kind, () => Promise<Buffer | null> | Buffer | null> = {
    'bit flipped': () => flip(whole, random),
    cut: () => whole.subarray(0, Math.floor(random() * whole.length)),
    missing: () => null,
    swapped: () => readFile(join(root, pathOf(other))),
    emptied: () => Buffer.alloc(whole.length),
    lengthened: () => Buffer.concat([whole, Buffer.of(0)]),
  }
  return { kind, path, chunk, content: await made[kind]() }
}

async function harmManifest(
  root: string,
  id: string,
  others: readonly string[],
  random: () => number,
): Promise<Harm> {
  const path = join('manifests', id)
  const whole = await readFile(join(root, path))
  const older = others[0]
  if (older !== undefined && random() < 0.5)
    return {
      kind: 'older manifest',
      path,
      chunk: null,
      content: await readFile(join(root, 'manifests', older)),
    }
  if (random() < 0.5) return { kind: 'manifest edited', path, chunk: null, content: flip(whole, random) }
  const cut = whole.subarray(0, Math.floor(random() * whole.length))
  return { kind: 'manifest cut', path, chunk: null, content: cut }
}

function flip(bytes: Buffer, random: () => number): Buffer {
  const changed = Buffer.from(bytes)
  const at = Math.floor(random() * changed.length)
  changed[at] = (changed[at] as number) ^ (1 << Math.floor(random() * 8))
  return changed
}

function pathOf(chunk: string): string {
  return join('chunks', chunk.slice(0, 2), chunk)
}
