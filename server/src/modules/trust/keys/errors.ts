import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('keys', {
  notOpened: {
    status: 422,
    message: 'The sealed value does not open here: it was changed, cut, moved, or sealed with another key.',
  },
  versionRefused: { status: 409, message: 'This version of the key is retired and refused.' },
  keyMissing: {
    status: 503,
    message: 'The key provider does not hold this key; restore it from the backup of keys.',
    reportable: true,
  },
  cannotMake: {
    status: 409,
    message: 'The key provider is given its keys from outside; provide the next version first.',
  },
  rotationRunning: { status: 409, message: 'A rotation is running already.' },
  noRotation: { status: 409, message: 'No rotation is running.' },
  nothingLeft: { status: 409, message: 'Every data key is on the current version already.' },
  stillInUse: {
    status: 409,
    message: 'Data keys are still wrapped by this version; finish a rotation first.',
  },
  notRetirable: { status: 409, message: 'Only a version that is no longer current can be retired.' },
  unknownVersion: { status: 404, message: 'There is no such version of the key.' },
  unknownDepartment: { status: 404, message: 'No public key of this department is known.' },
})
