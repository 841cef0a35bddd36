import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('identity', {
  wrongCredentials: { status: 401, message: 'The user name or the password is wrong.' },
  tooManyAttempts: { status: 429, message: 'Too many failed attempts from here; wait a few minutes.' },
  sessionNotFound: { status: 404, message: 'No such session of yours.' },
  organisationNotFound: { status: 404, message: 'No such department.' },
})
