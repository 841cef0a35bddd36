import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CodeView } from '../../../../ui/code-view.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { brokerQuery, type StreamDetail } from '../api.ts'
import { samplePayload } from '../sample-payload.ts'

/** How a device posts here, to be copied: HTTP and MQTT, with a payload of this stream's shape. */
export function PostingPanel({ stream }: { stream: StreamDetail }) {
  const { t } = useTranslation('streams')
  const { data: broker } = useQuery(brokerQuery)
  const payload = JSON.stringify(samplePayload(stream, new Date()))
  const type = stream.shape.kind === 'senml' ? 'application/senml+json' : 'application/json'
  const curl = [
    `curl -X POST '${location.origin}/api/streams/${stream.code}/observations' \\`,
    `  -H 'authorization: Bearer yz_…' -H 'content-type: ${type}' \\`,
    `  -d '${payload}'`,
  ].join('\n')
  const mosquitto = [
    `mosquitto_pub -h ${location.hostname} -p ${broker?.port ?? 1883} -q 1 -u ${stream.code} -P 'yz_…' \\`,
    `  -t 'streams/${stream.code}' -m '${payload}'`,
  ].join('\n')
  return (
    <Stack>
      <Panel title="HTTP" note={t('posting.http')}>
        <CodeView label="curl" text={curl} />
      </Panel>
      <Panel title="MQTT" note={broker?.problem ?? t('posting.mqtt')}>
        <CodeView label="mosquitto_pub" text={mosquitto} />
      </Panel>
      <Panel title={t('posting.rules')}>
        <ul>
          {(['time', 'once', 'refused', 'fast'] as const).map((rule) => (
            <li key={rule}>{t(`posting.${rule}`)}</li>
          ))}
        </ul>
      </Panel>
    </Stack>
  )
}
