import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('ingest', {
  sourceNotFound: { status: 404, message: 'There is no such source.' },
  runNotFound: { status: 404, message: 'There is no such run.' },
  noFile: { status: 422, message: 'The delivery has no file.' },
  fileNameTooLong: { status: 422, message: 'The file name is longer than 200 characters.' },
  runEnded: { status: 409, message: 'The run has ended already.' },
  runNotEnded: { status: 409, message: 'The run has not ended yet.' },
  runSuperseded: { status: 409, message: 'Another worker took this run over.' },
  mappingInvalid: { status: 422, message: 'The mapping does not fit the contract of the dataset.' },
  mappingChanged: { status: 409, message: 'The mapping was changed by somebody else meanwhile.' },
  cancelled: { status: 409, message: 'The run was cancelled.' },
})
