import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('cases', {
  notFound: { status: 404, message: 'There is no such case, or it is not yours to see.' },
  typeNotFound: { status: 404, message: 'There is no such case type.' },
  definitionInvalid: {
    status: 422,
    message: 'The case type cannot be published; each problem names its place.',
  },
  formInvalid: { status: 422, message: 'Some fields of the form are not acceptable.' },
  changedMeanwhile: { status: 409, message: 'Somebody has acted on this case meanwhile.' },
  heldByAnother: { status: 409, message: 'Somebody else has claimed this case.' },
  notPossibleNow: { status: 409, message: 'This cannot be done in the present state of the case.' },
  guardNotMet: { status: 409, message: 'A condition of this step is not met.' },
  notYourTask: { status: 403, message: 'Your role or department does not allow this step.' },
  commentRequired: { status: 422, message: 'This step needs a comment.' },
  personNotSuitable: { status: 422, message: 'This person cannot work on the case in that department.' },
  departmentUnknown: { status: 422, message: 'There is no such department.' },
  handedOverTooOften: {
    status: 409,
    message: 'The case has been passed on as often as allowed; a binding decision is needed.',
  },
  extensionTooLong: { status: 422, message: 'The extension exceeds what is allowed in all.' },
  attachmentTooLarge: { status: 413, message: 'The file is larger than allowed.' },
  attachmentTypeRefused: { status: 415, message: 'Files of this kind are not accepted.' },
  attachmentMissing: { status: 400, message: 'No file was sent.' },
  attachmentNotFound: { status: 404, message: 'There is no such file on this case.' },
  tooManyAttachments: { status: 409, message: 'The case has as many files as allowed.' },
  exportTooLarge: { status: 422, message: 'Too many cases for one table; narrow the filter.' },
})
