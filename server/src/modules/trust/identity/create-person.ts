import type { Ctx } from '#platform/ctx.ts'
import type { Role } from '#platform/roles.ts'
import { authOf } from './auth.ts'
import { findPersonByUsername, savePost } from './identity-store.ts'

export type NewPerson = {
  username: string
  name: string
  email: string
  password: string
  posts: { role: Role; organisation: string | null; region: string }[]
}

/** Makes an account with its posts; an existing user name keeps its password and gets the posts. */
export async function createPerson(ctx: Ctx, person: NewPerson): Promise<string> {
  const known = await findPersonByUsername(ctx.db, person.username)
  const id = known?.id ?? (await signUp(ctx, person))
  for (const post of person.posts) await savePost(ctx.db, { person: id, ...post })
  return id
}

async function signUp(ctx: Ctx, { username, name, email, password }: NewPerson): Promise<string> {
  const { user } = await authOf(ctx).api.signUpEmail({ body: { username, name, email, password } })
  return user.id
}
