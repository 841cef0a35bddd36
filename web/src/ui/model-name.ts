import { useTranslation } from 'react-i18next'

/** Families of forecasting models by what their technical names contain; the first that fits names a part. */
const families = [
  ['ets', /ETS\(/],
  ['dynamicTheta', /DOTM\(/],
  ['theta', /Theta\(/],
  ['arima', /ARIMA/],
  ['stl', /STL/],
  ['seasonalNaive', /seasonal naive/],
  ['seasonalMedian', /seasonal median/],
  ['naive', /naive/],
  ['croston', /Croston/],
  ['tsb', /TSB/],
] as const

type Family = (typeof families)[number][0]

/** The families a model's technical name is made of, each once: `ETS(M,A,N) and 1 more + Theta(α=1.00)` → ets, theta. */
export function familiesOf(model: string): Family[] {
  const found = model.split(' + ').flatMap((part) => families.find(([, sign]) => sign.test(part))?.[0] ?? [])
  return [...new Set(found)]
}

/** Names models in words, the technical name beside them; a name that is not known stays as it is. */
export function useModelName(): (model: string) => string {
  const { t } = useTranslation('ui')
  return (model) => {
    const words = familiesOf(model).map((family) => t(`model.${family}`))
    const technical = model.replaceAll(/ and (\d+) more/g, (_, more: string) =>
      t('model.more', { count: Number(more) }),
    )
    return words.length === 0 ? model : t('model.named', { words: words.join(' + '), technical })
  }
}
