import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('streams', {
  notFound: { status: 404, message: 'There is no stream with this code.' },
  notYours: { status: 403, message: 'The stream belongs to another department.' },
  codeTaken: { status: 409, message: 'This code is a dataset of something else; choose another.' },
  propertyTwice: { status: 400, message: 'Two properties have the same name.' },
  unknownElement: { status: 400, message: 'The standards know no such data element.' },
  rangeEmpty: { status: 400, message: 'The least value is above the greatest.' },
  shapeIncomplete: { status: 400, message: 'The shape does not say where the value stands.' },
  propertyFixed: {
    status: 409,
    message: 'A property that already has observations keeps its unit and cannot be removed.',
  },
  tokenNotFound: { status: 404, message: 'There is no such token.' },
  tokenMissing: { status: 401, message: 'Send the device token as “Authorization: Bearer …”.' },
  tokenRefused: { status: 401, message: 'The device token is unknown, expired or revoked.' },
  otherStream: { status: 403, message: 'The device token is for another stream.' },
  paused: { status: 409, message: 'The stream is paused and takes no observations.' },
  tooFast: {
    status: 429,
    message: 'More records than the token may post a second; wait as Retry-After says.',
  },
  busy: {
    status: 429,
    message: 'Too many observations are waiting to be written; wait as Retry-After says.',
  },
  tooManyRecords: { status: 413, message: 'A post holds at most 5,000 records; divide it.' },
  unreadable: { status: 400, message: 'The body cannot be read in the form its content type says.' },
  mediaType: {
    status: 415,
    message: 'Post JSON, JSON lines (application/x-ndjson) or SenML (application/senml+json).',
  },
  linkNotFound: { status: 404, message: 'There is no such connection.' },
  rangeTooWide: { status: 400, message: 'The time range is empty or reversed.' },
})
