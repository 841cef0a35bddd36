import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderPage } from '../test/render.tsx'
import { familiesOf, useModelName } from './model-name.ts'

afterEach(cleanup)

function Named({ model }: { model: string }) {
  return <p>{useModelName()(model)}</p>
}

describe('names of models', () => {
  it('tell the families, each once', () => {
    expect(familiesOf('DOTM(θ=1.00, α=0.99) + Theta(α=1.00) + ETS(M,N,N) and 2 more')).toEqual([
      'dynamicTheta',
      'theta',
      'ets',
    ])
    expect(familiesOf('log STL + ARIMA(1,1,1)')).toEqual(['stl', 'arima'])
    expect(familiesOf('seasonal naive [52]')).toEqual(['seasonalNaive'])
    expect(familiesOf('TSB(α=0.50, β=0.50) + Croston SBA(α=0.50)')).toEqual(['tsb', 'croston'])
  })

  it('read in Chinese', async () => {
    await renderPage(<Named model="ETS(M,A,N) and 1 more + Theta(α=1.00)" />)
    expect(screen.getByText('指数平滑 + Theta 法：ETS(M,A,N) 及另外 1 式 + Theta(α=1.00)')).toBeTruthy()
  })

  it('read in English, and what is not known stays as it is', async () => {
    await renderPage(
      <>
        <Named model="ETS(M,A,N) and 1 more" />
        <Named model="oracle" />
      </>,
      { language: 'en' },
    )
    expect(screen.getByText('Exponential smoothing: ETS(M,A,N) and 1 more')).toBeTruthy()
    expect(screen.getByText('oracle')).toBeTruthy()
  })
})
