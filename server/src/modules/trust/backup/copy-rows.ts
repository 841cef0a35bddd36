import type pg from 'pg'

/** The part of pg's wire connection that COPY needs; pg hands it to a query given as an object with `submit`. */
type Wire = {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  stream: NodeJS.WritableStream & { pause(): void; resume(): void; writableLength: number }
}

type Callbacks = { done(rows: number): void; failed(error: Error): void }

const MANY_BYTES = 4_194_304

/** The handlers pg calls on a query in hand; COPY returns neither rows nor columns. */
function handlers({ done, failed }: Callbacks) {
  let rows = 0
  let error: Error | undefined
  const nothing = (): void => undefined
  return {
    handleRowDescription: nothing,
    handleDataRow: nothing,
    handlePortalSuspended: nothing,
    handleEmptyQuery: nothing,
    handleCommandComplete({ text }: { text: string }) {
      rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0)
    },
    handleError(cause: Error) {
      error = cause
      failed(cause)
    },
    handleReadyForQuery() {
      if (!error) done(rows)
    },
  }
}

/** Runs `copy … to stdout` and gives its bytes as they come, then how many rows they were. */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, number> {
  let waiting: Buffer[] = []
  let length = 0
  let wire: Wire | undefined
  let wake: () => void = () => undefined
  const ended: { rows?: number; error?: Error } = {}
  const query = {
    ...handlers({
      done(rows) {
        ended.rows = rows
        wake()
      },
      failed(error) {
        ended.error = error
        wake()
      },
    }),
    submit(connection: Wire) {
      wire = connection
      connection.query(text)
    },
    handleCopyData({ chunk }: { chunk: Buffer }) {
      // A view of the parser's buffer, which the next packet overwrites.
      waiting.push(Buffer.from(chunk))
      length += chunk.length
      if (length < MANY_BYTES) return
      wire?.stream.pause()
      wake()
    },
  }
  client.query(query as unknown as pg.Submittable)
  for (;;) {
    if (length < MANY_BYTES && ended.rows === undefined && !ended.error)
      await new Promise<void>((resolve) => (wake = resolve))
    if (ended.error) throw ended.error
    const bytes = Buffer.concat(waiting)
    waiting = []
    length = 0
    if (bytes.length > 0) yield bytes
    else if (ended.rows !== undefined) return ended.rows
    wire?.stream.resume()
  }
}

/** Runs `copy … from stdin` on the bytes of `source`; gives how many rows were taken in. */
export function copyIn(client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let fault: Error | undefined
    const query = {
      ...handlers({ done: resolve, failed: (error) => reject(fault ?? error) }),
      submit: (connection: Wire) => connection.query(text),
      handleCopyInResponse(connection: Wire) {
        send(connection, source).catch((error: Error) => {
          fault = error
          connection.sendCopyFail(error.message)
        })
      },
    }
    client.query(query as unknown as pg.Submittable)
  })
}

async function send(wire: Wire, source: AsyncIterable<Buffer>): Promise<void> {
  for await (const bytes of source) {
    wire.sendCopyFromChunk(bytes)
    if (wire.stream.writableLength > MANY_BYTES)
      await new Promise<void>((resolve) => wire.stream.once('drain', () => resolve()))
  }
  wire.endCopyFrom()
}
