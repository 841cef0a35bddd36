import type { Ctx } from '#platform/ctx.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { findDatasets, type Dataset } from './dataset-store.ts'
import { listEntryVersions } from './entry-version-store.ts'
import { listFollowed } from './follow-store.ts'
import { listNotes } from './note-store.ts'
import type { FollowedChange } from './schema.ts'

/** As many as one screen can tell. */
const MOST = 100

/** What happened to the datasets a person follows since they began to, newest first; `seen` is what they looked at before. */
export async function listFollowedChanges(ctx: Ctx): Promise<FollowedChange[]> {
  const followed = await listFollowed(ctx.db, ctx.actor.id)
  const datasets = await findDatasets(
    ctx.db,
    followed.map(({ dataset }) => dataset),
  )
  const changes: FollowedChange[] = []
  for (const dataset of datasets) {
    const { since, seenAt } = followed.find((one) => one.dataset === dataset.code) ?? {}
    for (const change of await changesOf(ctx, dataset))
      if (since && change.at > since)
        changes.push({
          dataset: dataset.code,
          title: dataset.title,
          kind: change.kind,
          text: change.text,
          at: change.at.toISOString(),
          seen: seenAt !== undefined && change.at <= seenAt,
        })
  }
  return changes.sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST)
}

type Change = { kind: FollowedChange['kind']; text: FollowedChange['text']; at: Date }

async function changesOf(ctx: Ctx, { code }: Dataset): Promise<Change[]> {
  const versions = (await listVersions(ctx.db, code)).map(({ number, rows, publishedAt }): Change => ({
    kind: 'version',
    text: { zh: `数据第 ${number} 版发布，${rows} 行`, en: `Version ${number} of the data, ${rows} rows` },
    at: publishedAt,
  }))
  const entries = (await listEntryVersions(ctx.db, code)).flatMap(
    ({ number, state, decidedAt, decisionNote }): Change[] => {
      if (!decidedAt || (state !== 'published' && state !== 'superseded' && state !== 'retired')) return []
      return state === 'retired'
        ? [
            {
              kind: 'retired',
              text: { zh: `已下架：${decisionNote ?? ''}`, en: `Retired: ${decisionNote ?? ''}` },
              at: decidedAt,
            },
          ]
        : [
            {
              kind: 'entry',
              text: { zh: `目录条目第 ${number} 版发布`, en: `Version ${number} of the entry published` },
              at: decidedAt,
            },
          ]
    },
  )
  const notes = (await listNotes(ctx.db, code)).map(({ kind, text, authorName, createdAt }): Change => ({
    kind: 'note',
    text:
      kind === 'issue'
        ? { zh: `${authorName} 报告问题：${text}`, en: `${authorName} reported: ${text}` }
        : { zh: `${authorName} 评论：${text}`, en: `${authorName} commented: ${text}` },
    at: new Date(createdAt),
  }))
  return [...versions, ...entries, ...notes]
}
