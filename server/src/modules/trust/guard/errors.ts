import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('guard', {
  refused: {
    status: 400,
    message:
      'The request holds a text that looks like an attack and was not carried out; give its incident number to an administrator if it was meant honestly.',
  },
  unknownOperation: { status: 404, message: 'There is no such operation.' },
  banned: {
    status: 403,
    message:
      'Requests from here are refused for a while after unusual activity; an administrator can lift it.',
  },
  banNotFound: { status: 404, message: 'There is no such ban that still holds.' },
  incidentNotFound: { status: 404, message: 'There is no such incident.' },
  incidentClosed: { status: 409, message: 'The incident is closed already.' },
  subjectNotBannable: {
    status: 409,
    message: 'This machine itself and accounts that were only guessed at cannot be kept out.',
  },
  relaxationNotFound: { status: 404, message: 'There is no such exception that still holds.' },
})
