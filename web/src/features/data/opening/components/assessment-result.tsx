import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatList, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Assessment } from '../api.ts'

type Protection = NonNullable<Assessment['protection']>

/** Whether the version may be opened under the plan: every reason against it, what is suppressed and what it costs. */
export function AssessmentResult({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const { allowed, reasons, protection, version, strength } = assessment
  return (
    <Panel
      title={t('assess.title')}
      note={t('assess.note', { version: version ?? '–', k: strength.k, l: strength.l })}
    >
      {allowed ? (
        <Alert type="success" title={t('assess.allowed')} />
      ) : (
        <Alert
          type="error"
          title={t('assess.refused')}
          description={
            <ul>
              {reasons.map(({ code, text, columns }) => (
                <li key={code}>
                  {say(text)} {columns.length > 0 && formatList(columns, language)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {protection && <Figures protection={protection} />}
    </Panel>
  )
}

function Figures({ protection }: { protection: Protection }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? NO_FIGURE : formatNumber(value, language)
  const { before, after, cells, generalised } = protection
  const rows = [
    { key: 'rows', before: number(protection.rowsIn), after: number(protection.rowsOut) },
    ...(before
      ? (['groups', 'smallestGroup', 'groupsBelowK', 'rowsBelowK', 'uniqueRows', 'leastValues'] as const).map(
          (key) => ({ key, before: number(before[key]), after: number(after?.[key]) }),
        )
      : []),
    ...cells.map(({ column, small, complementary }) => ({
      key: 'cells',
      column,
      before: '0',
      after: t('assess.cellsOut', { small: number(small), complementary: number(complementary) }),
    })),
    ...generalised.map((one) => ({
      key: 'values',
      column: one.column,
      before: number(one.before),
      after: number(one.after),
    })),
    { key: 'lost', before: '0 %', after: `${formatNumber(protection.lost * 100, language, 1)} %` },
  ]
  return (
    <PlainTable<{ key: string; column?: string; before: string; after: string }>
      caption={t('assess.title')}
      rows={rows}
      rowKey={({ key, column = '' }) => `${key} ${column}`}
      columns={[
        {
          key: 'what',
          title: t('assess.what'),
          text: ({ key, column }) => t(`assess.${key}`) + (column ? ` ${column}` : ''),
        },
        { key: 'before', title: t('assess.before'), text: (row) => row.before, align: 'right' },
        { key: 'after', title: t('assess.after'), text: (row) => row.after, align: 'right' },
      ]}
    />
  )
}
