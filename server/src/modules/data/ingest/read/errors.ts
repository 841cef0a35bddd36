import { defineErrors } from '#platform/errors.ts'

/** Why a file cannot be read at all. Everything smaller than that is a fault of a row, never an error. */
export const readErrors = defineErrors('ingest', {
  noSuchFile: { status: 404, message: 'There is no such file.' },
  notAFile: { status: 422, message: 'This is not a regular file.' },
  noAccess: { status: 403, message: 'The file may not be read by this process.' },
  emptyFile: { status: 422, message: 'The file is empty.' },
  changedWhileRead: {
    status: 409,
    message: 'The file changed while it was being read; start again when it is complete.',
  },
  notText: { status: 422, message: 'The file is neither a table of text nor a workbook.' },
  unsupportedEncoding: { status: 422, message: 'The file is in an encoding that cannot be read.' },
  recordTooLong: {
    status: 422,
    message: 'One record is longer than can be read; a delimiter or line end is probably missing.',
  },
  tooManyColumns: { status: 422, message: 'The file has more columns than can be read.' },
  brokenQuotes: {
    status: 422,
    message: 'Quotes are broken all over the file; its records cannot be told apart.',
  },
  brokenZip: { status: 422, message: 'The workbook or archive is damaged or was cut short.' },
  zipBomb: { status: 422, message: 'The workbook or archive unpacks to more than is allowed.' },
  encryptedWorkbook: {
    status: 422,
    message: 'The workbook is protected by a password; save it without one.',
  },
  notAWorkbook: { status: 422, message: 'The office file does not contain a workbook.' },
  encryptedArchive: {
    status: 422,
    message: 'The archive is protected by a password; pack it without one.',
  },
  nestedArchive: { status: 422, message: 'The archive holds another archive; pack the tables themselves.' },
  emptyArchive: { status: 422, message: 'The archive holds no file.' },
  unknownPacking: {
    status: 422,
    message: 'The file is packed in a way that cannot be read; use ZIP or GZIP.',
  },
  noSuchSheet: { status: 422, message: 'The file has no sheet, array or inner file of this name.' },
  noRecords: { status: 422, message: 'The JSON holds no record: an array of objects, or one object a line.' },
  brokenJson: {
    status: 422,
    message: 'The JSON is broken all over the file; its records cannot be told apart.',
  },
  documentTooLarge: {
    status: 422,
    message: 'One JSON document may not be as large as this; deliver it as one JSON object a line.',
  },
  brokenParquet: { status: 422, message: 'The Parquet file is damaged or was cut short.' },
  rowsDiffer: { status: 500, message: 'The rows read back differ from the rows counted.', reportable: true },
})
