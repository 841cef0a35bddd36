import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NO_FIGURE } from '../../../../lib/format.ts'
import type { TableChange, TableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { faultsCsvPath, faultsQuery, quarantineCsvPath, type Fault, type QualityReport } from '../api.ts'
import { faultWords, mendPath } from '../fault-words.ts'
import { useColumnTitle } from './column-title.ts'
import styles from './fault-browser.module.css'
import { useRuleWords } from './rule-list.tsx'

type Props = {
  report: QualityReport
  /** The source whose mapping can be mended; unknown to those who may not see runs. */
  source: string | undefined
  state: TableState
  onChange(change: TableChange): void
}

/** Every fault of a run with its place; filtered, ordered, exported, and mended by a mapping where one can help. */
export function FaultBrowser({ report, source, state, onChange }: Props) {
  const { t } = useTranslation('quality')
  const faults = useQuery(faultsQuery(report.run, state))
  return (
    <DataTable
      id={`faults-${report.dataset}`}
      label={t('faults')}
      columns={useFaultColumns(report, source)}
      rowKey={({ n }) => String(n)}
      query={faults}
      state={state}
      onChange={onChange}
      filters={useFaultFilters(report)}
      actions={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} href={faultsCsvPath(report.run, state)}>
            {t('exportAll')}
          </Button>
          {report.quarantined > 0 && (
            <Button icon={<DownloadOutlined aria-hidden />} href={quarantineCsvPath(report.run)}>
              {t('quarantineFile')}
            </Button>
          )}
        </>
      }
      empty={<EmptyState title={t('noFaults')} />}
    />
  )
}

function useFaultFilters(report: QualityReport): Filter[] {
  const { t } = useTranslation('quality')
  const words = useRuleWords(report)
  const titleOf = useColumnTitle(report)
  return [
    {
      name: 'rule',
      label: t('ruleLabel'),
      options: report.rules
        .filter(({ failed }) => failed > 0)
        .map((rule) => ({ value: rule.id, label: words(rule) })),
    },
    {
      name: 'column',
      label: t('column'),
      options: report.columns.map(({ name }) => ({ value: name, label: titleOf(name) })),
    },
    {
      name: 'severity',
      label: t('severityLabel'),
      options: (['reject', 'warn'] as const).map((value) => ({ value, label: t(`severity.${value}`) })),
    },
  ]
}

function useFaultColumns(report: QualityReport, source: string | undefined): Column<Fault>[] {
  const { t } = useTranslation('quality')
  const titleOf = useColumnTitle(report)
  const sentence = (fault: Fault): string => {
    const { key, values } = faultWords(fault)
    return t(key, { ...values, defaultValue: fault.rule })
  }
  return [
    { key: 'file', title: t('file'), sortable: true, render: ({ file }) => file ?? NO_FIGURE },
    {
      key: 'line',
      title: t('line'),
      sortable: true,
      align: 'right',
      render: ({ line }) => line ?? NO_FIGURE,
      text: ({ line }) => line,
    },
    {
      key: 'column',
      title: t('column'),
      sortable: true,
      render: ({ label, column }) => (column ? titleOf(column) : (label ?? t('wholeRow'))),
    },
    {
      key: 'value',
      title: t('value'),
      sortable: true,
      render: ({ value }) => <Value value={value} />,
      text: ({ value }) => value,
    },
    { key: 'rule', title: t('what'), sortable: true, render: sentence },
    {
      key: 'ruleName',
      title: t('ruleNamed'),
      optional: true,
      render: ({ rule, ruleName }) => ruleName ?? rule,
    },
    { key: 'kind', title: t('kindLabel'), sortable: true, optional: true, render: ({ kind }) => kind },
    {
      key: 'severity',
      title: t('severityLabel'),
      sortable: true,
      render: ({ severity }) => (
        <Badge tone={severity === 'reject' ? 'red' : 'yellow'}>{t(`severity.${severity}`)}</Badge>
      ),
      text: ({ severity }) => t(`severity.${severity}`),
    },
    {
      key: 'mend',
      title: t('wayOn'),
      render: (fault) => <Mend fault={fault} report={report} source={source} />,
      text: () => null,
    },
  ]
}

/** A value as the file has it; blanks at its ends would be invisible without a frame. */
function Value({ value }: { value: string | null }) {
  const { t } = useTranslation('quality')
  if (value === null || value === '') return <span className={styles['none']}>{t('emptyValue')}</span>
  return <code className={styles['value']}>{value}</code>
}

function Mend({ fault, report, source }: { fault: Fault } & Pick<Props, 'report' | 'source'>) {
  const { t } = useTranslation('quality')
  const path = source && mendPath(fault, { id: report.run, source })
  return path ? <Link to={path}>{t('mend')}</Link> : t('mendAtSource')
}
