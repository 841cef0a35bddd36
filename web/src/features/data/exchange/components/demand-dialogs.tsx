import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { organisationsQuery } from '../../../../lib/organisations.ts'
import type { FieldSchema } from '../../../../ui/form/form-schema.ts'
import { useActOnDemand, useFileDemand, type Demand } from '../api.ts'
import { ReasonDialog, textField } from './reason-dialog.tsx'

/** Asks for data nobody has catalogued. */
export function DemandDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('exchange')
  const file = useFileDemand()
  const names = ['title', 'description', 'purpose', 'legalBasis'] as const
  return (
    <ReasonDialog
      title={t('demand.file')}
      note={t('demand.fileNote')}
      pending={file.isPending}
      schema={{
        properties: Object.fromEntries(
          names.map((name) => [name, textField(t(`demandField.${name}`), name === 'title' ? 200 : 2000)]),
        ),
        required: [...names],
      }}
      onSubmit={({ title, description, purpose, legalBasis }, done) =>
        file.mutate(
          {
            title: String(title),
            description: String(description),
            purpose: String(purpose),
            legalBasis: String(legalBasis),
            columns: [],
          },
          done,
        )
      }
      onClose={onClose}
    />
  )
}

type Props = { demand: Demand; act: Demand['may'][number]; onClose(): void }

/** Assigns a demand, answers it with a dataset, or declines it. */
export function DemandActDialog({ demand, act, onClose }: Props) {
  const { t } = useTranslation('exchange')
  const move = useActOnDemand(demand.id)
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const target: Record<Props['act'], Record<string, FieldSchema>> = {
    assign: {
      department: {
        type: 'string',
        title: t('demand.assignedTo'),
        oneOf: organisations.map(({ code, name }) => ({
          const: code,
          title: name.zh,
          'x-title-en': name.en,
        })),
      },
    },
    catalogue: { dataset: textField(t('demand.datasetCode'), 60) },
    decline: {},
  }
  return (
    <ReasonDialog
      title={t(`demandAct.${act}`)}
      note={demand.description}
      pending={move.isPending}
      schema={{
        properties: { ...target[act], text: textField(t('reason')) },
        required: [...Object.keys(target[act]), 'text'],
      }}
      onSubmit={({ department, dataset, text }, done) => {
        const said = { text: String(text) }
        if (act === 'assign') move.mutate({ act, department: String(department), ...said }, done)
        else if (act === 'catalogue') move.mutate({ act, dataset: String(dataset), ...said }, done)
        else move.mutate({ act, ...said }, done)
      }}
      onClose={onClose}
    />
  )
}
