import i18next from 'i18next'
import { hasMessages } from './i18n.ts'
import { isApiProblem } from './problem.ts'

/**
 * Where the message of an error code may stand: `cases.notFound` in the feature's own file under `errors.notFound`,
 * or, for modules without a screen, in lib's file under `errors.cases.notFound`.
 */
export function messageKeys(code: string): string[] {
  const [module = '', ...rest] = code.split('.')
  return [`${module}:errors.${rest.join('.')}`, `lib:errors.${code}`]
}

/** The sentence for a failure, in the reader's language; the server's English title where no message is known. */
export async function problemMessage(error: unknown): Promise<string> {
  if (!isApiProblem(error)) return i18next.t('lib:errors.web.unexpected')
  const { code, details, title } = error.problem
  const namespace = code.split('.')[0] ?? ''
  if (hasMessages(namespace)) await i18next.loadNamespaces(namespace)
  return i18next.t(messageKeys(code), { ...details, defaultValue: title })
}
