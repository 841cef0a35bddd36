import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { usesQuery } from '../api.ts'

/** Which columns of which datasets use an element or a code list. */
export function UsesPanel({ kind, code }: { kind: 'element' | 'code-list'; code: string }) {
  const { t } = useTranslation('standards')
  const say = useSay()
  const uses = useQuery(usesQuery(kind, code))
  return (
    <Panel title={t('uses')} note={t('usesNote')}>
      <Shown query={uses}>
        {(found) =>
          found.length === 0 ? (
            <p>{t('noUses')}</p>
          ) : (
            <PlainTable
              caption={t('uses')}
              rows={found}
              rowKey={({ dataset, name }) => `${dataset}/${name}`}
              columns={[
                {
                  key: 'dataset',
                  title: t('dataset'),
                  text: ({ dataset }) => dataset,
                  render: ({ dataset }) => <Link to={`/desk/catalog/${dataset}`}>{dataset}</Link>,
                },
                { key: 'column', title: t('column'), text: ({ name, title }) => `${say(title)} (${name})` },
                { key: 'element', title: t('element'), text: ({ element }) => element },
              ]}
            />
          )
        }
      </Shown>
    </Panel>
  )
}
