import { useTranslation } from 'react-i18next'
import type { Transform } from '../transform.ts'

/** What a step does, in the words of a person who approves it. */
export function useStepWords(): (step: Transform) => string {
  const { t } = useTranslation('ingest')
  return (step) => {
    switch (step.op) {
      case 'null':
        return step.words ? t('step.nullWords', { words: step.words.join('、') }) : t('step.null')
      case 'unit':
        return t('step.unit', { from: step.from || '?', to: step.to || '?' })
      case 'date':
      case 'datetime':
        return t(`step.${step.op}`) + (step.order ? t(`orderNote.${step.order}`) : '')
      case 'code':
        return t('step.code', { list: t(`codeList.${step.list}`, { defaultValue: step.list }) })
      case 'address':
        return t('step.address', { part: t(`addressPart.${step.part}`) })
      case 'division-name':
      case 'address-division':
        return t(`step.${step.op}`, { within: step.within, asOf: step.asOf })
      case 'map':
        return t('step.map', { values: Object.keys(step.values).length })
      default:
        return t(`step.${step.op}`)
    }
  }
}
