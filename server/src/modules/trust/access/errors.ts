import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('access', {
  versionNotFound: { status: 404, message: 'There is no such version of the policies.' },
  wrongState: { status: 409, message: 'The version is not in a state in which this can be done.' },
  openVersion: { status: 409, message: 'Another version is being written or waits for approval.' },
  changedMeanwhile: { status: 409, message: 'Somebody changed this meanwhile; look at it again.' },
  faulty: { status: 422, message: 'The policies have faults; each is given with its place.' },
  testsFailed: { status: 422, message: 'Tests stored with the policies fail.' },
  secondPerson: { status: 409, message: 'Somebody other than the author must decide.' },
  cannotFilter: {
    status: 422,
    message: 'A policy on rows cannot be turned into a filter for this dataset; nothing is read.',
  },
  datasetNotFound: { status: 404, message: 'No policy knows of this dataset.' },
  purposeNotFound: { status: 404, message: 'There is no such purpose in the register.' },
  purposeTaken: { status: 409, message: 'A purpose of this code is in the register.' },
  purposeInvalid: { status: 422, message: 'Some datasets or fields of the purpose do not exist.' },
  purposeOver: {
    status: 403,
    message: 'The purpose is not in force: not approved, revoked, or outside of its period.',
  },
  purposeElsewhere: {
    status: 403,
    message: 'The purpose was approved for other data or another department and may not be reused.',
  },
})
