import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { initialLanguage } from './language.ts'

type Load = () => Promise<ResourceKey>
type Glob = Record<string, Load>

/** Messages stand beside their feature and travel with it: one small file per feature and language, fetched on first use. */
const files: Glob = {
  ...(import.meta.glob('/src/features/*/*/messages/*.json', { import: 'default' }) as Glob),
  ...(import.meta.glob('/src/{app,ui,lib}/messages/*.json', { import: 'default' }) as Glob),
}

/** `/src/features/work/cases/messages/zh.json` → `cases/zh`: the namespace is the module's own name. */
const loaders = new Map(
  Object.entries(files).map(([path, load]) => {
    const [language, , namespace] = path.split('/').reverse()
    return [`${namespace}/${language?.replace('.json', '')}`, load]
  }),
)

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = loaders.get(`${namespace}/${language}`)
    if (!load) return done(new Error(`No messages for ${namespace} in ${language}.`), false)
    load().then(
      (messages) => done(null, messages),
      (error: unknown) => done(error as Error, true),
    )
  },
}

/** Whether a namespace has messages at all; an unknown one must not be asked for. */
export function hasMessages(namespace: string): boolean {
  return loaders.has(`${namespace}/zh`)
}

/** Starts translation with the namespaces the first screen needs. */
export async function startI18n(namespaces: readonly string[] = []): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: initialLanguage(),
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['ui', 'lib', ...namespaces],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
}
