import { z } from 'zod'
import { defineRawRoute, defineRoute, pageOf } from '#platform/route.ts'
import type { CodeListContent, ElementContent } from './content.ts'
import { mapCode, type Crosswalk } from './crosswalk.ts'
import { divisionRoutes } from './division-routes.ts'
import { exportEntries } from './export-entries.ts'
import { compareCodeList, getCodeList } from './get-code-list.ts'
import { getCrosswalk } from './get-crosswalk.ts'
import { getElement } from './get-element.ts'
import { listRegister } from './list-register.ts'
import { proposalRoutes } from './proposal-routes.ts'
import {
  CodeListChanges,
  CodeListDetail,
  CodeListSummary,
  CrosswalkAnswer,
  CrosswalkDetail,
  ElementDetail,
  ElementQuery,
  ElementSummary,
  Kind,
  RegisterQuery,
} from './schema.ts'
import { toolRoutes } from './tool-routes.ts'

const Day = z.iso.date()
const byCode = z.object({ code: z.string().max(60) })
const onDay = z.object({ asOf: Day.optional(), version: z.coerce.number().int().min(1).optional() })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/standards/elements',
    operation: 'listElements',
    permission: 'standards.read',
    summary: 'Data elements in force on a day, by name, pinyin, label or standard.',
    query: ElementQuery,
    response: pageOf(ElementSummary),
    handle: (ctx, { query }) =>
      listRegister(ctx, 'element', query, {
        fields: { classification: query.classification, type: query.type, codeList: query.codeList },
        view: ({ content }) => ({ element: content as ElementContent }),
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/elements/:code',
    operation: 'getElement',
    permission: 'standards.read',
    summary: 'One data element by the fields of GB/T 19488.2, with its versions and relations.',
    params: byCode,
    query: onDay,
    response: ElementDetail,
    handle: (ctx, { params, query }) => getElement(ctx, params.code, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/code-lists',
    operation: 'listCodeLists',
    permission: 'standards.read',
    summary: 'Code lists in force on a day, found also by what they hold.',
    query: RegisterQuery,
    response: pageOf(CodeListSummary),
    handle: (ctx, { query }) =>
      listRegister(ctx, 'code-list', query, {
        view({ content }) {
          const { id, name, standard, entries } = content as CodeListContent
          return { id, name, standard, codes: entries.length }
        },
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/code-lists/:code',
    operation: 'getCodeList',
    permission: 'standards.read',
    summary: 'One code list with the codes valid on a day.',
    params: byCode,
    query: onDay,
    response: CodeListDetail,
    handle: (ctx, { params, query }) => getCodeList(ctx, params.code, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/code-lists/:code/changes',
    operation: 'compareCodeList',
    permission: 'standards.read',
    summary: 'Codes that came, went or changed their name between two days.',
    params: byCode,
    query: z.object({ from: Day, to: Day }),
    response: CodeListChanges,
    handle: (ctx, { params, query }) => compareCodeList(ctx, params.code, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/crosswalks/:code',
    operation: 'getCrosswalk',
    permission: 'standards.read',
    summary: 'A mapping of one code list onto another, row by row.',
    params: byCode,
    query: onDay,
    response: CrosswalkDetail,
    handle: (ctx, { params, query }) => getCrosswalk(ctx, params.code, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/standards/crosswalks/:code/codes/:value',
    operation: 'mapCode',
    permission: 'standards.read',
    summary: 'What one code becomes: a code, several to choose from, or nothing known.',
    params: z.object({ code: z.string().max(60), value: z.string().max(60) }),
    response: CrosswalkAnswer,
    handle: async (ctx, { params }) => {
      const { crosswalk } = await getCrosswalk(ctx, params.code, {})
      return mapCode(crosswalk as Crosswalk, params.value) as z.input<typeof CrosswalkAnswer>
    },
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/standards/export/:kind',
    operation: 'exportEntries',
    permission: 'standards.read',
    summary: 'Entries of the register as JSON or CSV, in the form the import takes.',
    params: z.object({ kind: Kind }),
    query: z.object({
      format: z.enum(['json', 'csv']),
      code: z.string().max(60).optional(),
      asOf: Day.optional(),
    }),
    async handle(ctx, { params, query }, { reply }) {
      const { name, text } = await exportEntries(ctx, { kind: params.kind, ...query })
      return reply
        .type(query.format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(text)
    },
  }),
  ...proposalRoutes,
  ...divisionRoutes,
  ...toolRoutes,
]
