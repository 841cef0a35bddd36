import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('lake', {
  badCode: { status: 422, message: 'A dataset code is lower-case letters, digits and underscores.' },
  noVersion: { status: 404, message: 'The dataset has no such published version.' },
  movedOn: { status: 409, message: 'Another version was published meanwhile.' },
  damaged: {
    status: 500,
    message: 'The stored file of this version is missing or changed.',
    reportable: true,
  },
})
