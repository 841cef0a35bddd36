import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../lib/language.ts'
import type { SharedColumn } from '../api.ts'
import styles from './exchange.module.css'
import { Sensitivity } from './sensitivity.tsx'

type Props = {
  columns: readonly SharedColumn[]
  chosen: readonly string[]
  necessity: Readonly<Record<string, string>>
  onChosen(names: string[]): void
  onNecessity(name: string, text: string): void
}

/** Which fields are needed; a sensitive personal one asks why. */
export function FieldChoice({ columns, chosen, necessity, onChosen, onNecessity }: Props) {
  const { t } = useTranslation('exchange')
  const say = useSay()
  const toggle = (name: string): void =>
    onChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('fields')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('sensitivityLabel')}</th>
            <th scope="col">{t('necessity')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, title, type, classification, key }) => (
            <tr key={name}>
              <td>
                <label className={styles['check']}>
                  <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
                  {say(title)} {key && <span className={styles['note']}>{t('keyField')}</span>}
                </label>
              </td>
              <td>{t(`types.${type}`)}</td>
              <td>
                <Sensitivity value={classification} />
              </td>
              <td>
                {classification !== 'general' && chosen.includes(name) && (
                  <input
                    type="text"
                    aria-label={t('necessityOf', { field: say(title) })}
                    placeholder={t('necessityHint')}
                    maxLength={500}
                    value={necessity[name] ?? ''}
                    onChange={(event) => onNecessity(name, event.target.value)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
