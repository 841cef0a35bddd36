import { z } from 'zod'
import { buffer } from 'node:stream/consumers'
import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { decideEntry } from './decide-entry.ts'
import { DatasetInput } from './entry.ts'
import { getEntryToEdit } from './entry-to-edit.ts'
import { errors } from './errors.ts'
import { exportEntriesCsv, exportEntriesXlsx } from './export-entries.ts'
import { importEntries } from './import-entries.ts'
import { viewEntryVersions } from './list-entry-versions.ts'
import { saveEntry } from './save-entry.ts'
import { CompletenessReport, EntryDecision, EntryVersionView, ImportReport, SaveEntry } from './schema.ts'
import { summariseCompleteness } from './summarise-completeness.ts'

const byCode = z.object({ code: z.string().max(60) })
const ofDepartment = z.object({ department: z.string().max(50).optional() })

/** A table of the whole catalogue of a department. */
const IMPORT_LIMIT = 20 * 1024 ** 2

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const entryRoutes = [
  defineRoute({
    method: 'PUT',
    path: '/api/catalog/datasets',
    operation: 'registerDataset',
    permission: 'catalog.register',
    summary: 'Register a dataset or change its entry, as a draft to be reviewed.',
    body: DatasetInput,
    handle: async (ctx, { body }) => {
      await saveEntry(ctx, body)
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/catalog/entries',
    operation: 'saveEntry',
    permission: 'catalog.register',
    summary: 'The same with a note on the change, refused when somebody else changed the entry meanwhile.',
    body: SaveEntry,
    response: z.object({ number: z.number().int() }),
    handle: async (ctx, { body: { entry, ...options } }) => ({
      number: await saveEntry(ctx, entry, options),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/entry',
    operation: 'getEntryToEdit',
    permission: 'catalog.register',
    summary: 'The entry as it is edited: the draft where there is one, else what is in force.',
    params: byCode,
    response: z.object({ number: z.number().int(), entry: DatasetInput }),
    handle: (ctx, { params }) => getEntryToEdit(ctx, params.code),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/entry-versions',
    operation: 'listEntryVersions',
    permission: 'catalog.review-history',
    summary: 'Versions of the entry with what each changed, who wrote it and who decided on it.',
    params: byCode,
    response: z.array(EntryVersionView),
    handle: (ctx, { params }) => viewEntryVersions(ctx, params.code),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/catalog/datasets/:code/decisions',
    operation: 'decideEntry',
    permission: 'catalog.approve',
    summary: 'Review, publish, return or retire an entry; never by its author.',
    params: byCode,
    body: EntryDecision,
    handle: (ctx, { params, body }) => decideEntry(ctx, params.code, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/completeness',
    operation: 'getCompleteness',
    permission: 'catalog.read',
    summary: 'How complete the core items of the guide are, by department and by item.',
    response: CompletenessReport,
    handle: (ctx) => summariseCompleteness(ctx),
  }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    defineRawRoute({
      method: 'GET',
      path: `/api/catalog/table.${format}`,
      operation: `exportCatalog${format === 'csv' ? 'Csv' : 'Xlsx'}`,
      permission: 'catalog.review-history',
      summary: `The catalogue as the table of 政务信息资源目录编制指南, ${format.toUpperCase()}.`,
      query: ofDepartment,
      async handle(ctx, { query: { department } }, { reply }) {
        const name = `catalog${department ? `-${department}` : ''}.${format}`
        reply.header('content-disposition', `attachment; filename="${name}"`)
        return format === 'csv'
          ? reply.type('text/csv; charset=utf-8').send(exportEntriesCsv(ctx, department))
          : reply.type(XLSX).send(await exportEntriesXlsx(ctx, department))
      },
    }),
  ),
  defineRoute({
    method: 'POST',
    path: '/api/catalog/import',
    operation: 'importCatalog',
    permission: 'catalog.register',
    summary: 'Take over a table of the guide (XLSX or CSV): each good row becomes a draft.',
    response: ImportReport,
    bodyLimit: IMPORT_LIMIT,
    handle: async (ctx, _input, { request }) => {
      const part = await request.file({ limits: { fileSize: IMPORT_LIMIT } })
      if (!part) throw errors.badTable({ missing: 'file' })
      return importEntries(ctx, await buffer(part.file))
    },
  }),
]
