import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDateTime, formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge, type Tone } from '../../../../ui/badges.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { useRetireVersion, type KeysOverview, type KeyVersion } from '../api.ts'
import styles from './keys.module.css'

const tones: Record<KeyVersion['state'], Tone> = { active: 'green', retiring: 'orange', retired: 'grey' }

/** The versions of the key-encryption key: what state they are in and how much still hangs on each. */
export function Versions({ overview }: { overview: KeysOverview }) {
  const { t } = useTranslation('keys')
  const { language } = useLanguage()
  const columns: PlainColumn<KeyVersion>[] = [
    { key: 'number', title: t('version'), text: ({ number }) => number },
    {
      key: 'state',
      title: t('state'),
      text: ({ state }) => t(`states.${state}`),
      render: ({ state }) => <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>,
    },
    {
      key: 'dataKeys',
      title: t('dataKeys'),
      text: ({ dataKeys }) => formatNumber(dataKeys, language),
      align: 'right',
    },
    {
      key: 'held',
      title: t('held'),
      text: ({ held }) => t(held ? 'heldYes' : 'heldNo'),
      render: ({ held, state }) => (
        <Badge tone={held ? 'green' : state === 'retired' ? 'grey' : 'red'}>
          {held ? '✓' : '✗'} {t(held ? 'heldYes' : 'heldNo')}
        </Badge>
      ),
    },
    { key: 'madeAt', title: t('madeAt'), text: ({ madeAt }) => formatDateTime(madeAt, language) },
    { key: 'madeBy', title: t('madeBy'), text: ({ madeBy }) => madeBy },
    {
      key: 'retiredAt',
      title: t('retiredAt'),
      text: ({ retiredAt }) => retiredAt && formatDateTime(retiredAt, language),
      render: (version) =>
        version.retiredAt ? (
          formatDateTime(version.retiredAt, language)
        ) : (
          <Retire version={version} busy={overview.running !== null} />
        ),
    },
  ]
  return (
    <Panel title={t('versions')} note={t(`provider.${overview.provider}`)}>
      <div className={styles['scroll']}>
        <PlainTable
          caption={t('versions')}
          columns={columns}
          rows={overview.versions}
          rowKey={({ number }) => String(number)}
        />
      </div>
    </Panel>
  )
}

function Retire({ version, busy }: { version: KeyVersion; busy: boolean }) {
  const { t } = useTranslation('keys')
  const { modal } = App.useApp()
  const notify = useNotify()
  const retire = useRetireVersion()
  if (version.state !== 'retiring') return <>—</>
  const ask = (): void => {
    modal.confirm({
      title: t('retire.title', { version: version.number }),
      content: t('retire.text'),
      okText: t('retire.act'),
      okButtonProps: { danger: true },
      cancelText: t('back'),
      onOk: () => retire.mutateAsync(version.number).then(() => notify.done(t('retire.done')), notify.failed),
    })
  }
  const inUse = version.dataKeys > 0
  return (
    <Button
      size="small"
      danger
      disabled={inUse || busy}
      title={inUse ? t('retire.inUse') : undefined}
      onClick={ask}
    >
      {t('retire.act')}
    </Button>
  )
}
