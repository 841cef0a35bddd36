import { isAppError } from '#platform/errors.ts'
import { errors } from '../errors.ts'
import type { HttpSettings } from '../settings.ts'
import type { HttpAsk, HttpClient, HttpReply } from './client.ts'

/** Asks with the credentials of the settings. */
export type AuthorizedAsk = (ask: HttpAsk) => Promise<HttpReply>

/** What is needed to put the secret in its place. */
export type Authorizing = Pick<HttpSettings, 'authentication' | 'url'>

/** Asks for texts with the secret where the kind of authentication wants it. */
export function authorize(
  client: HttpClient,
  settings: Authorizing,
  secret: string | undefined,
): AuthorizedAsk {
  return authorizeSending(client, settings, secret, (ask) => client.ask(ask))
}

/** The same for any way of sending; a token is fetched when needed and renewed once refused. */
export function authorizeSending<T>(
  client: HttpClient,
  { authentication, url }: Authorizing,
  secret: string | undefined,
  send: (ask: HttpAsk) => Promise<T>,
): (ask: HttpAsk) => Promise<T> {
  if (authentication.type === 'none') return send
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
      return (ask) => send(withHeader(own(ask), 'authorization', `Basic ${pair}`))
    }
    case 'header':
      return (ask) => send(withHeader(own(ask), authentication.header, secret))
    case 'query':
      return (ask) => send(withParameter(own(ask), authentication.parameter, secret))
    case 'oauth2': {
      const token = tokenSource(client, authentication, secret)
      return (ask) => sendWithToken(token, (bearer) => send(withHeader(own(ask), 'authorization', bearer)))
    }
  }
}

type OAuth = Extract<HttpSettings['authentication'], { type: 'oauth2' }>

type TokenSource = { current(): Promise<string>; isKnown(): boolean; forget(): void }

function tokenSource(client: HttpClient, settings: OAuth, secret: string): TokenSource {
  let token: string | undefined
  return {
    current: async () => (token ??= await fetchToken(client, settings, secret)),
    isKnown: () => token !== undefined,
    forget: () => (token = undefined),
  }
}

async function sendWithToken<T>(token: TokenSource, send: (bearer: string) => Promise<T>): Promise<T> {
  const isRenewable = token.isKnown()
  try {
    return await send(`Bearer ${await token.current()}`)
  } catch (error) {
    if (!isRenewable || !isAppError(error) || error.details['status'] !== 401) throw error
    token.forget()
    return send(`Bearer ${await token.current()}`)
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
