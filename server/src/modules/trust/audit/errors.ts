import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('audit', {
  entryNotFound: { status: 404, message: 'There is no such entry in the audit log.' },
  notYetInLog: {
    status: 409,
    message: 'The entry was written a moment ago and is not yet in the log; ask again in a second.',
  },
  verificationNotFound: { status: 404, message: 'There is no such verification.' },
})
