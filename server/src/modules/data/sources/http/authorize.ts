import { isAppError } from '#platform/errors.ts'
import { errors } from '../errors.ts'
import type { HttpSettings } from '../settings.ts'
import type { HttpAsk, HttpClient, HttpReply } from './client.ts'

/** Asks with the credentials of the settings. */
export type AuthorizedAsk = (ask: HttpAsk) => Promise<HttpReply>

/** Puts the secret where the kind of authentication wants it; a token is fetched when needed and renewed once refused. */
export function authorize(
  client: HttpClient,
  { authentication, url }: HttpSettings,
  secret: string | undefined,
): AuthorizedAsk {
  if (authentication.type === 'none') return (ask) => client.ask(ask)
  if (secret === undefined) throw errors.secretMissing()
  const { origin } = new URL(url)
  // A link to another host must not carry our secret there.
  const own = (ask: HttpAsk): HttpAsk => {
    if (ask.url.origin !== origin) throw errors.badReply({ host: ask.url.host, reason: 'other-origin' })
    return ask
  }
  switch (authentication.type) {
    case 'basic': {
      const pair = Buffer.from(`${authentication.user}:${secret}`).toString('base64')
      return (ask) => client.ask(withHeader(own(ask), 'authorization', `Basic ${pair}`))
    }
    case 'header':
      return (ask) => client.ask(withHeader(own(ask), authentication.header, secret))
    case 'query':
      return (ask) => client.ask(withParameter(own(ask), authentication.parameter, secret))
    case 'oauth2':
      return askWithToken(client, authentication, secret, own)
  }
}

type OAuth = Extract<HttpSettings['authentication'], { type: 'oauth2' }>

function askWithToken(
  client: HttpClient,
  settings: OAuth,
  secret: string,
  own: (ask: HttpAsk) => HttpAsk,
): AuthorizedAsk {
  let token: string | undefined
  const asked = async (ask: HttpAsk): Promise<HttpReply> => {
    token ??= await fetchToken(client, settings, secret)
    return client.ask(withHeader(own(ask), 'authorization', `Bearer ${token}`))
  }
  return async (ask) => {
    const isRenewable = token !== undefined
    try {
      return await asked(ask)
    } catch (error) {
      if (!isRenewable || !isAppError(error) || error.details['status'] !== 401) throw error
      token = undefined
      return asked(ask)
    }
  }
}

/** Client credentials grant (RFC 6749, 4.4), the client authenticated by HTTP Basic (2.3.1). */
async function fetchToken(
  client: HttpClient,
  { tokenUrl, clientId, scope }: OAuth,
  secret: string,
): Promise<string> {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`
  const url = new URL(tokenUrl)
  const { text } = await client.ask({
    method: 'POST',
    url,
    headers: {
      authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) }).toString(),
  })
  try {
    const { access_token: token } = JSON.parse(text) as { access_token?: unknown }
    if (typeof token === 'string' && token !== '') return token
  } catch {
    // Falls through: what came is no token, and is not shown, for it may hold one.
  }
  throw errors.signInRefused({ host: url.host, reason: 'token' })
}

function withHeader(ask: HttpAsk, name: string, value: string): HttpAsk {
  return { ...ask, headers: { ...ask.headers, [name.toLowerCase()]: value } }
}

function withParameter(ask: HttpAsk, name: string, value: string): HttpAsk {
  const url = new URL(ask.url)
  url.searchParams.set(name, value)
  return { ...ask, url }
}
