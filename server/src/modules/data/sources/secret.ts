import type { Ctx } from '#platform/ctx.ts'
import { openText, sealText } from '#modules/trust/keys/index.ts'

const contextOf = (source: string): string => `connection:${source}:secret`

/** A secret as it may be kept. */
export async function sealSecret(ctx: Ctx, source: string, secret: string): Promise<string> {
  return sealText(ctx, secret, contextOf(source))
}

/** The secret, only for as long as a source is being reached. */
export async function openSecret(
  ctx: Ctx,
  source: string,
  sealed: string | null,
): Promise<string | undefined> {
  return sealed === null ? undefined : openText(ctx, sealed, contextOf(source))
}

/** Details without the secret, wherever a foreign server may have repeated it. */
export function withoutSecret<T>(details: T, secret: string | undefined): T {
  if (secret === undefined || secret.length < 4) return details
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  const text = forms.reduce((all, form) => all.replaceAll(form, '•••'), JSON.stringify(details))
  return JSON.parse(text) as T
}
