import { defineErrors } from '#platform/errors.ts'

export const errors = defineErrors('sources', {
  connectionNotFound: { status: 404, message: 'The source has no connection.' },
  fetchNotFound: { status: 404, message: 'There is no such fetch.' },
  fetchGoing: { status: 409, message: 'The connection is fetching already.' },
  fetchEnded: { status: 409, message: 'The fetch has ended already.' },
  notHeld: { status: 409, message: 'The fetch is not held for review.' },
  held: {
    status: 409,
    message: 'A fetch of this connection waits for the review of a change of its columns.',
  },
  changedMeanwhile: { status: 409, message: 'Another worker took this fetch over, or it was ended.' },
  scheduleInvalid: { status: 422, message: 'The schedule is not five fields of cron in a known time zone.' },
  modeUnfit: { status: 422, message: 'The way the source joins rows does not suit this connection.' },
  keyUnfit: { status: 422, message: 'Deletions need a key of the source and a primary key of the contract.' },
  secretMissing: { status: 422, message: 'The connection needs its secret.' },
  addressInvalid: { status: 422, message: 'This is not an address or a range of addresses.' },
  addressRefused: { status: 422, message: 'The address is private and not on the administrator’s list.' },
  insecure: { status: 422, message: 'An unencrypted connection is allowed only to listed addresses.' },
  unreachable: { status: 502, message: 'The source does not answer.' },
  tlsFailed: { status: 502, message: 'The source’s certificate could not be verified.' },
  signInRefused: { status: 422, message: 'The source refused the credentials.' },
  queryFailed: { status: 422, message: 'The source refused the query.' },
  timeLimit: { status: 504, message: 'The source took longer than the time limit.' },
  tooMany: { status: 503, message: 'The source asks to slow down.' },
  serverFailed: { status: 502, message: 'The source reports a failure of its own.' },
  badReply: { status: 422, message: 'The reply is not what the settings say.' },
  replyTooLarge: { status: 422, message: 'A page of the reply is larger than allowed.' },
  pagingLoops: { status: 422, message: 'The pages lead back to a page that was read before.' },
  remoteContext: {
    status: 422,
    message: 'The document names a JSON-LD context elsewhere; only contexts written in it are read.',
  },
  entryNotFound: { status: 404, message: 'There is no such entry of a foreign catalogue.' },
  entryTaken: { status: 409, message: 'The entry has been taken into the catalogue already.' },
  entryNotTaken: { status: 409, message: 'The entry must be taken into the catalogue first.' },
  columnMissing: { status: 422, message: 'The source lacks a column that the settings name.' },
  folderOutside: { status: 422, message: 'The folder lies outside the inbox.' },
  folderMissing: { status: 422, message: 'The folder is not there.' },
  fileChanged: { status: 409, message: 'The file changed while it was read.' },
})

/** Failures that may pass by themselves; all others end a fetch at once. */
const PASSING = new Set(['unreachable', 'timeLimit', 'tooMany', 'serverFailed', 'fileChanged'])

export function mayPass(code: string): boolean {
  return PASSING.has(code.replace('sources.', ''))
}
