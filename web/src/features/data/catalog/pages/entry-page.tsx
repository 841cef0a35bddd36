import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { ColumnBadge } from '../components/entry-badges.tsx'
import { MaskMark } from '../components/mask-mark.tsx'
import { useDataset } from './dataset-page.tsx'

/** The facts of the entry and the columns. An address that names a file and a line means the row there. */
export function EntryPage() {
  const { t } = useTranslation('catalog')
  const [search] = useSearchParams()
  if (search.has('file') || search.has('line')) return <Navigate to={`rows?${search}`} replace />
  return (
    <Stack>
      <Panel title={t('tab.entry')}>
        <EntryFacts />
      </Panel>
      <Panel title={t('columns')} note={t('columnsNote')}>
        <Columns />
      </Panel>
    </Stack>
  )
}

function EntryFacts() {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  const say = useSay()
  const found = useDataset()
  return (
    <Facts
      facts={[
        { label: t('department'), value: say(found.departmentName) },
        { label: t('level'), value: t(`levels.${found.level}`) },
        { label: t('theme'), value: found.theme },
        { label: t('cycleLabel'), value: t(`cycle.${found.updateCycle}`) },
        { label: t('personal'), value: t(found.personal ? 'yes' : 'no') },
        { label: t('sharingLabel'), value: t(`sharing.${found.sharing}`) },
        { label: t('sharingReason'), value: found.sharingReason },
        { label: t('classificationLabel'), value: t(`classification.${found.classification}`) },
        { label: t('rows'), value: formatNumber(found.rows, language) },
        { label: t('version'), value: found.version },
        {
          label: t('publishedAt'),
          value: found.publishedAt ? formatDateTime(found.publishedAt, language) : NO_FIGURE,
        },
        { label: t('licence'), value: found.licence },
        { label: t('originLabel'), value: found.origin },
        { label: t('code'), value: <code>{found.code}</code> },
        { label: t('core.resourceCode'), value: found.resourceCode },
        { label: t('core.category'), value: found.categoryName && say(found.categoryName) },
        { label: t('core.providerCode'), value: found.providerCode },
        { label: t('core.format'), value: found.format && t(`core.formats.${found.format}`) },
        { label: t('core.manner'), value: found.sharingManner && t(`core.manners.${found.sharingManner}`) },
        { label: t('core.opening'), value: found.opening && t(`core.openings.${found.opening}`) },
        { label: t('core.keywords'), value: found.keywords.join('、') || null },
        { label: t('core.related'), value: <Related /> },
        { label: t('core.completeness'), value: `${found.completeness} %` },
        { label: t('core.retired'), value: found.retiredReason },
      ]}
    />
  )
}

function Related() {
  const say = useSay()
  const { relatedDatasets } = useDataset()
  if (relatedDatasets.length === 0) return NO_FIGURE
  return relatedDatasets.map(({ code, title }) => (
    <span key={code}>
      <Link to={`/desk/catalog/${code}`}>{say(title)}</Link>{' '}
    </span>
  ))
}

function Columns() {
  const { t } = useTranslation('catalog')
  const say = useSay()
  const { columns } = useDataset()
  return (
    <PlainTable
      caption={t('columns')}
      rows={columns}
      rowKey={({ name }) => name}
      columns={[
        { key: 'title', title: t('column'), text: ({ title }) => say(title) },
        {
          key: 'name',
          title: t('name'),
          text: ({ name }) => name,
          render: ({ name }) => <code>{name}</code>,
        },
        { key: 'type', title: t('type'), text: ({ type }) => t(`types.${type}`) },
        { key: 'unit', title: t('unit'), text: ({ unit }) => unit ?? NO_FIGURE },
        { key: 'element', title: t('element'), text: ({ element }) => element ?? NO_FIGURE },
        {
          key: 'classification',
          title: t('classificationLabel'),
          text: ({ classification }) => t(`columnClass.${classification}`),
          render: ({ classification }) => <ColumnBadge value={classification} />,
        },
        {
          key: 'clear',
          title: t('forYou'),
          text: ({ clear }) => t(clear ? 'clear' : 'masked'),
          render: ({ clear }) => (clear ? t('clear') : <MaskMark />),
        },
      ]}
    />
  )
}
