import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSay } from '../../../../lib/language.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { datasetsQuery } from '../api.ts'

/** Which datasets are linked: one for duplicates within it, several across departments. Kept in the address. */
export function DatasetChoice({ chosen }: { chosen: readonly string[] }) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const datasets = useQuery(datasetsQuery)
  return (
    <Panel title={t('setup.datasets')} note={t('setup.datasetsNote')}>
      <Shown query={datasets}>
        {({ items }) => (
          <Select
            mode="multiple"
            aria-label={t('datasets')}
            placeholder={t('setup.choose')}
            style={{ width: 'min(40rem, 100%)' }}
            value={[...chosen]}
            onChange={(next: string[]) =>
              setSearch(next.length > 0 ? { datasets: next.join(',') } : {}, { replace: true })
            }
            showSearch={{ optionFilterProp: 'label' }}
            options={items
              .filter(({ version }) => version !== null)
              .map(({ code, title }) => ({ value: code, label: `${say(title)}（${code}）` }))}
          />
        )}
      </Shown>
    </Panel>
  )
}
