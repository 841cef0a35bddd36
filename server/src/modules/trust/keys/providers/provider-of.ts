import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { environmentProvider } from './environment-provider.ts'
import { fileProvider } from './file-provider.ts'
import type { KeyProvider } from './key-provider.ts'

const providers = new Map<string, KeyProvider>()

/** The installation's provider: the environment where it holds a YUZHI_KEK, else files in the data folder. */
export function providerOf(config: Config, env: NodeJS.ProcessEnv = process.env): KeyProvider {
  const known = providers.get(config.dataDir)
  if (known) return known
  const given = Object.keys(env).some((name) => /^YUZHI_KEK(_\d+)?$/.test(name))
  const provider = given ? environmentProvider(env) : fileProvider(keyFolder(config))
  providers.set(config.dataDir, provider)
  return provider
}

/** Puts another provider, e.g. a certified module behind PKCS#11, in place of the default; before the first use. */
export function useProvider(config: Config, provider: KeyProvider): void {
  providers.set(config.dataDir, provider)
}

/** Where the file provider keeps its keys. */
export function keyFolder(config: Config): string {
  return join(config.dataDir, 'keys')
}
