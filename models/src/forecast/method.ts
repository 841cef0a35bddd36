/** Observations in a season: `short` is modelled directly (1: none), `long` by decomposition (equal to `short` if there is one only). */
export type Seasons = { readonly short: number; readonly long: number }

/** A model with its parameters estimated, able to go on from any history that begins where the fitted one began. */
export type Fit = {
  /** Name with its form, such as `ETS(M,Ad,M)`. */
  readonly model: string
  /** Forecasts from the end of `history` with the parameters kept; `history` may be shorter than the fitted series. */
  readonly project: (history: Float64Array, horizon: number) => Float64Array
  /** The same form estimated again on a series that goes on from the fitted one; missing where fitting afresh is as cheap. */
  readonly again?: (values: Float64Array) => Fit | undefined
}

/** Estimates one family of models, the form chosen by the family's own criterion; undefined where it does not apply. */
export type Method = {
  readonly name: string
  /** Weight in a combination before there is evidence, 1 when not given. */
  readonly prior?: number
  readonly fit: (values: Float64Array, seasons: Seasons) => Fit | undefined
}
