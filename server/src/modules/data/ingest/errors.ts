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
  keysUnreadable: { status: 422, message: 'The list of keys lacks a column of the primary key.' },
  asOfInvalid: {
    status: 422,
    message:
      'The property that says how recent a record is needs mode upsert, a primary key and a place in the contract.',
  },
  deletionsExceedLimit: {
    status: 422,
    message: 'More records would be deleted than the limit allows; a person has to confirm.',
  },
  nothingToConfirm: { status: 409, message: 'The run was not stopped for its deletions.' },
  uploadNotFound: { status: 404, message: 'There is no such upload of yours; it may have expired.' },
  uploadHeader: { status: 400, message: 'A header of the upload is missing or not acceptable.' },
  uploadVersion: { status: 412, message: 'Uploads speak version 1.0.0 of the tus protocol.' },
  uploadTooLarge: { status: 413, message: 'The file is larger than allowed, or larger than was said.' },
  uploadIncomplete: { status: 409, message: 'The upload is not whole yet.' },
  offsetConflict: { status: 409, message: 'The piece does not follow what has been received.' },
  checksumMismatch: { status: 460, message: 'What arrived is not what was sent: the checksum differs.' },
  tooManyUploads: { status: 429, message: 'Too many uploads are open; finish or drop some.' },
  diskFull: { status: 507, message: 'The disk of the system has too little room.' },
  cancelled: { status: 409, message: 'The run was cancelled.' },
})
