import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { correctionsQuery, useAnswerCorrection, type Correction } from '../api.ts'
import { Due } from '../components/due.tsx'
import { ReasonDialog, textField } from '../components/reason-dialog.tsx'

const states = ['reported', 'accepted', 'corrected', 'declined'] as const
const tones = { reported: 'blue', accepted: 'orange', corrected: 'green', declined: 'grey' } as const

/** Errors that users of shared data reported, and what came of them. */
export function CorrectionsPage() {
  const { t } = useTranslation('exchange')
  const [state, setState] = useTableState()
  const corrections = useQuery(correctionsQuery(state))
  const [answering, setAnswering] = useState<Correction>()
  return (
    <>
      <DataTable
        id="share-corrections"
        label={t('tab.corrections')}
        columns={useColumns(setAnswering)}
        rowKey={({ id }) => id}
        query={corrections}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'state',
            label: t('state'),
            options: states.map((value) => ({ value, label: t(`correctionState.${value}`) })),
          },
        ]}
        empty={
          <EmptyState title={t('correction.none')}>
            <p>{t('correction.noneHelp')}</p>
          </EmptyState>
        }
      />
      {answering && <AnswerDialog correction={answering} onClose={() => setAnswering(undefined)} />}
    </>
  )
}

function AnswerDialog({ correction, onClose }: { correction: Correction; onClose(): void }) {
  const { t } = useTranslation('exchange')
  const answer = useAnswerCorrection(correction.id)
  const choices = ['accept', 'decline'] as const
  return (
    <ReasonDialog
      title={t('correction.answer')}
      note={correction.explanation}
      pending={answer.isPending}
      schema={{
        properties: {
          result: {
            type: 'string',
            title: t('correction.result'),
            oneOf: choices.map((value) => ({
              const: value,
              title: t(`correction.${value}`),
              'x-title-en': t(`correction.${value}`),
            })),
          },
          answer: textField(t('reason')),
        },
        required: ['result', 'answer'],
      }}
      onSubmit={(value, done) =>
        answer.mutate({ accepted: value['result'] === 'accept', answer: String(value['answer']) }, done)
      }
      onClose={onClose}
    />
  )
}

function useColumns(onAnswer: (correction: Correction) => void): Column<Correction>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  return [
    { key: 'number', title: t('number'), render: ({ number }) => number },
    { key: 'dataset', title: t('dataset'), render: ({ datasetTitle }) => say(datasetTitle) },
    { key: 'department', title: t('correction.reporter'), render: (row) => department(row.department) },
    {
      key: 'items',
      title: t('correction.items'),
      render: ({ items }) => items.map(describe).join('；'),
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => <Badge tone={tones[row.state]}>{t(`correctionState.${row.state}`)}</Badge>,
      text: (row) => t(`correctionState.${row.state}`),
    },
    {
      key: 'version',
      title: t('correction.mended'),
      render: ({ correctedVersion }) => String(correctedVersion ?? NO_FIGURE),
    },
    {
      key: 'due',
      title: t('due'),
      render: ({ dueAt, overdue }) => <Due dueAt={dueAt} overdue={overdue} />,
      text: ({ dueAt }) => dueAt,
    },
    {
      key: 'reportedAt',
      title: t('at'),
      sortable: true,
      render: ({ reportedAt }) => formatDateTime(reportedAt, language),
    },
    { key: 'answer', title: t('correction.answer'), render: ({ answer }) => answer ?? NO_FIGURE },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) =>
        row.mayAnswer && (
          <Button size="small" onClick={() => onAnswer(row)}>
            {t('correction.answer')}
          </Button>
        ),
      text: () => null,
    },
  ]
}

function describe({ key, field, value, expected }: Correction['items'][number]): string {
  const row = Object.entries(key)
    .map(([name, part]) => `${name}=${String(part)}`)
    .join(', ')
  return `${row} · ${field}: ${String(value)} → ${String(expected)}`
}
