import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('guard', {
  refused: {
    status: 400,
    message:
      'The request holds a text that looks like an attack and was not carried out; give its incident number to an administrator if it was meant honestly.',
  },
  unknownOperation: { status: 404, message: 'There is no such operation.' },
  relaxationNotFound: { status: 404, message: 'There is no such exception that still holds.' },
})
