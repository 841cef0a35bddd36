import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress, Upload } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatBytes } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { deliverInPieces, isLarge } from '../resumable-upload.ts'
import { deliverFiles, type Upload as Delivery, type UploadProgress } from '../upload.ts'
import styles from './upload-panel.module.css'

/** Gathers files, sends them as one delivery and leads to its run. */
export function UploadPanel({ source }: { source: string }) {
  const { t } = useTranslation('ingest')
  const [files, setFiles] = useState<readonly File[]>([])
  const { progress, isPaused, canPause, send, stop, pause } = useDelivery(source)
  return (
    <Panel title={t('upload.title')} note={t('upload.note')}>
      <Upload.Dragger
        multiple
        showUploadList={false}
        disabled={progress !== undefined}
        beforeUpload={(file) => {
          setFiles((current) => [...current, file])
          return false
        }}
      >
        <p className={styles['mark']}>
          <InboxOutlined aria-hidden />
        </p>
        <p>{t('upload.drop')}</p>
        <p className={styles['hint']}>{t('upload.kinds')}</p>
      </Upload.Dragger>
      {files.length > 0 && (
        <FileList files={files} onRemove={(at) => setFiles(files.filter((_, i) => i !== at))} />
      )}
      {progress ? (
        <Sending {...{ progress, isPaused }} onStop={stop} {...(canPause && { onPause: pause })} />
      ) : (
        files.length > 0 && (
          <Button type="primary" onClick={() => send(files)}>
            {t('upload.send', { count: files.length })}
          </Button>
        )
      )}
    </Panel>
  )
}

function useDelivery(source: string) {
  const notify = useNotify()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const delivery = useRef<Delivery>(undefined)
  const [progress, setProgress] = useState<UploadProgress>()
  const [isPaused, setPaused] = useState(false)
  const [canPause, setCanPause] = useState(false)
  const send = (files: readonly File[]): void => {
    setProgress({ sent: 0, total: 0 })
    const inPieces = isLarge(files)
    setPaused(false)
    setCanPause(inPieces)
    delivery.current = (inPieces ? deliverInPieces : deliverFiles)(source, files, setProgress)
    delivery.current.result.then(
      ({ run }) => {
        void queries.invalidateQueries({ queryKey: ['ingest'] })
        void navigate(`/desk/ingest/runs/${run}`)
      },
      (error: unknown) => {
        setProgress(undefined)
        if (!(error instanceof DOMException)) notify.failed(error)
      },
    )
  }
  const pause = (): void => {
    if (isPaused) delivery.current?.resume?.()
    else delivery.current?.pause?.()
    setPaused(!isPaused)
  }
  return { progress, isPaused, canPause, send, pause, stop: () => delivery.current?.abort() }
}

function FileList({ files, onRemove }: { files: readonly File[]; onRemove(at: number): void }) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  return (
    <ul className={styles['files']}>
      {files.map((file, at) => (
        <li key={`${file.name}-${at}`}>
          <span>{file.name}</span>
          <span className={styles['hint']}>{formatBytes(file.size, language)}</span>
          <Button
            type="text"
            size="small"
            aria-label={t('upload.remove', { name: file.name })}
            onClick={() => onRemove(at)}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  )
}

type SendingProps = { progress: UploadProgress; isPaused: boolean; onStop(): void; onPause?(): void }

function Sending({ progress: { sent, total }, isPaused, onStop, onPause }: SendingProps) {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  return (
    <div className={styles['sending']} role="status">
      <Progress
        percent={total === 0 ? 0 : Math.floor((100 * sent) / total)}
        aria-label={t('upload.sending')}
      />
      <span className={styles['hint']}>
        {t('upload.sent', { sent: formatBytes(sent, language), total: formatBytes(total, language) })}
      </span>
      {onPause && (
        <Button size="small" onClick={onPause}>
          {t(isPaused ? 'upload.resume' : 'upload.pause')}
        </Button>
      )}
      <Button size="small" onClick={onStop}>
        {t('upload.stop')}
      </Button>
    </div>
  )
}
