import { useTranslation } from 'react-i18next'
import { formatBytes, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { RunDetail } from '../api.ts'

const delimiters: Record<string, string> = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' }

/** The landed files and what was found out about their form. */
export function RunFiles({ run }: { run: RunDetail }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const can = useCan()
  const delimiterName = (delimiter: string | null): string => {
    if (delimiter === null) return NO_FIGURE
    const name = delimiters[delimiter]
    return name ? t(`delimiter.${name}`) : delimiter
  }
  const files = run.files.map((file, position) => ({ ...file, position }))
  return (
    <Panel title={t('files')} note={t('filesNote')}>
      <PlainTable
        caption={t('files')}
        rows={files}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'name',
            title: t('file'),
            text: ({ name }) => name,
            render: ({ name, position }) =>
              can('ingest.approve') ? (
                <a href={`/api/ingest/runs/${run.id}/files/${position}`} download={name}>
                  {name}
                </a>
              ) : (
                name
              ),
          },
          {
            key: 'bytes',
            title: t('size'),
            align: 'right',
            text: ({ bytes }) => formatBytes(bytes, language),
          },
          { key: 'encoding', title: t('hint.encoding'), text: ({ encoding }) => encoding ?? NO_FIGURE },
          {
            key: 'delimiter',
            title: t('hint.delimiter'),
            text: ({ delimiter, sheet }) =>
              sheet === null ? delimiterName(delimiter) : t('sheet', { name: sheet }),
          },
          {
            key: 'header',
            title: t('hint.headerLine'),
            align: 'right',
            text: ({ headerLine }) => headerLine ?? NO_FIGURE,
          },
        ]}
      />
    </Panel>
  )
}
