import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { download } from '../../../../lib/download.ts'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { contractQuery } from '../api.ts'
import { useDataset } from './dataset-page.tsx'

/** The data contract (ODCS 3.1) every delivery is checked against. */
export function ContractPage() {
  const { t } = useTranslation('catalog')
  const { code } = useDataset()
  const contract = useQuery(contractQuery(code))
  return (
    <Shown query={contract}>
      {(yaml) => (
        <Panel
          title={t('tab.contract')}
          note={t('contractNote')}
          actions={
            <Button
              icon={<DownloadOutlined aria-hidden />}
              onClick={() => download(`${code}.yaml`, yaml, 'application/yaml;charset=utf-8')}
            >
              {t('download')}
            </Button>
          }
        >
          <CodeView label={t('tab.contract')} text={yaml} />
        </Panel>
      )}
    </Shown>
  )
}
