import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useNotify } from '../../../../ui/notify.ts'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { notesQuery, useEntryActs, type DatasetNote } from '../api.ts'
import { useDataset } from './dataset-page.tsx'

/** What colleagues say of a dataset; open issues stand first. */
export function NotesPage() {
  const { t } = useTranslation('catalog')
  const { code } = useDataset()
  const notes = useQuery(notesQuery(code))
  return (
    <Stack>
      <NewNote code={code} />
      <Shown query={notes}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('notes.none')} />
          ) : (
            found.map((note) => <Note key={note.id} note={note} />)
          )
        }
      </Shown>
    </Stack>
  )
}

function NewNote({ code }: { code: string }) {
  const { t } = useTranslation('catalog')
  const notify = useNotify()
  const { note } = useEntryActs(code)
  const [kind, setKind] = useState<DatasetNote['kind']>('comment')
  const [text, setText] = useState('')
  return (
    <Panel title={t('notes.title')}>
      <Radio.Group
        value={kind}
        onChange={({ target }) => setKind(target.value as DatasetNote['kind'])}
        options={(['comment', 'issue'] as const).map((value) => ({ value, label: t(`notes.${value}`) }))}
      />
      <Input.TextArea
        aria-label={t('notes.text')}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        type="primary"
        disabled={!text.trim()}
        loading={note.isPending}
        onClick={() => note.mutate({ kind, text }, { onSuccess: () => setText(''), onError: notify.failed })}
      >
        {t('notes.send')}
      </Button>
    </Panel>
  )
}

function Note({ note }: { note: DatasetNote }) {
  const { t } = useTranslation('catalog')
  const { language } = useLanguage()
  return (
    <Panel
      title={`${t(`notes.${note.kind}`)} · ${note.authorName}`}
      note={formatDateTime(note.createdAt, language)}
    >
      <p>{note.text}</p>
      {note.answer && <p>{t('notes.answered', { by: note.resolvedByName, answer: note.answer })}</p>}
    </Panel>
  )
}
