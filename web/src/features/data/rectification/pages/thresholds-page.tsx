import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { policyQuery, thresholdsQuery } from '../api.ts'
import { PolicyForm } from '../components/policy-form.tsx'
import { ThresholdForm } from '../components/threshold-form.tsx'
import { ThresholdTable } from '../components/threshold-table.tsx'

/** Which score data must reach, and how long a department has to mend what does not. */
export function ThresholdsPage() {
  const { t } = useTranslation('rectification')
  const thresholds = useQuery(thresholdsQuery)
  const policy = useQuery(policyQuery)
  return (
    <>
      <PageHeader title={t('thresholds')} summary={t('thresholdsSummary')} />
      <Stack>
        <Panel title={t('inForce')} note={t('specificWins')}>
          <Shown query={thresholds}>{(found) => <ThresholdTable thresholds={found} />}</Shown>
        </Panel>
        <Panel title={t('newThreshold')}>
          <ThresholdForm />
        </Panel>
        <Panel title={t('limits')} note={t('limitsNote')}>
          <Shown query={policy}>{(found) => <PolicyForm key={JSON.stringify(found)} start={found} />}</Shown>
        </Panel>
      </Stack>
    </>
  )
}
