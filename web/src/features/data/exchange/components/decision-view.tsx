import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { RequestDetail } from '../api.ts'
import styles from './exchange.module.css'

/** The answer as it was given, field by field, with reasons and ground. */
export function DecisionView({
  request,
  decision,
}: {
  request: RequestDetail
  decision: NonNullable<RequestDetail['decision']>
}) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const titleOf = (name: string): string => {
    const column = request.columns.find((one) => one.name === name)
    return column ? say(column.title) : name
  }
  return (
    <div className={styles['fields']}>
      <Facts
        facts={[
          { label: t('decide.by'), value: decision.automatic ? t('decide.automatic') : decision.by },
          { label: t('decide.at'), value: formatDateTime(decision.at, language) },
          { label: t('decide.reasonLabel'), value: decision.reason || null },
          { label: t('decide.legalGroundLabel'), value: decision.legalGround || null },
          { label: t('decide.conditionsLabel'), value: decision.conditions || null },
        ]}
      />
      <PlainTable
        caption={t('decide.title')}
        rows={decision.fields}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: t('field'), text: ({ name }) => titleOf(name) },
          {
            key: 'granted',
            title: t('decide.grant'),
            text: ({ granted }) => t(granted ? 'decide.granted' : 'decide.refused'),
            render: ({ granted }) => (
              <Badge tone={granted ? 'green' : 'red'}>
                {t(granted ? 'decide.granted' : 'decide.refused')}
              </Badge>
            ),
          },
          { key: 'mask', title: t('decide.mask'), text: ({ mask }) => t(`mask.${mask ?? 'none'}`) },
          { key: 'reason', title: t('decide.reason'), text: ({ reason }) => reason },
        ]}
      />
    </div>
  )
}
