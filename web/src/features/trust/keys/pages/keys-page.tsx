import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { overviewQuery } from '../api.ts'
import { DepartmentKeys } from '../components/department-keys.tsx'
import { LevelRules } from '../components/level-rules.tsx'
import { RotateButton } from '../components/rotate-button.tsx'
import { RotationHistory } from '../components/rotation-history.tsx'
import { RunningRotation } from '../components/running-rotation.tsx'
import { Versions } from '../components/versions.tsx'

/** Keys by version and state, suites by level, rotation and its history. Key material is never shown: the server never sends it. */
export function KeysPage() {
  const { t } = useTranslation('keys')
  const overview = useQuery(overviewQuery)
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={overview.data && <RotateButton overview={overview.data} />}
      />
      <Shown query={overview}>
        {(data) => (
          <Stack>
            {data.running && <RunningRotation rotation={data.running} />}
            <Versions overview={data} />
            <Pair>
              <LevelRules rules={data.rules} />
              <DepartmentKeys />
            </Pair>
            <RotationHistory />
          </Stack>
        )}
      </Shown>
    </>
  )
}
