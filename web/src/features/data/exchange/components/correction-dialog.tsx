import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import { useReportCorrection, type GrantDetail } from '../api.ts'
import { ReasonDialog, textField } from './reason-dialog.tsx'

/** Reports one wrong value: which row by its key, which field, what it should say. */
export function CorrectionDialog({ grant, onClose }: { grant: GrantDetail; onClose(): void }) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const report = useReportCorrection()
  const clear = grant.columns.filter(({ mask }) => mask === null)
  return (
    <ReasonDialog
      title={t('act.correct')}
      note={t('actNote.correct')}
      pending={report.isPending}
      schema={{
        properties: {
          key: textField(t('correction.key'), 500),
          field: {
            type: 'string',
            title: t('field'),
            oneOf: clear.map(({ name, title }) => ({
              const: name,
              title: say(title),
              'x-title-en': say(title),
            })),
          },
          expected: textField(t('correction.expected'), 500),
          explanation: textField(t('correction.explanation')),
        },
        required: ['key', 'field', 'expected', 'explanation'],
      }}
      onSubmit={({ key, field, expected, explanation }, done) =>
        report.mutate(
          {
            grant: grant.id,
            items: [{ key: keyOf(String(key)), field: String(field), expected: String(expected) }],
            explanation: String(explanation),
          },
          done,
        )
      }
      onClose={onClose}
    />
  )
}

/** `year=2025, code=330102` as the parts of a key. */
export function keyOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(/[,，;；]/)
      .map((part) => part.split('='))
      .filter(([name]) => name?.trim())
      .map(([name = '', ...value]) => [name.trim(), value.join('=').trim()]),
  )
}
