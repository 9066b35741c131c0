import type { Json } from '../../ports.ts'

export type Specification = { readonly [key: string]: Json }

/**
 * A chart as the report needs it. `alt` says in words and numbers what the picture shows; `text` stands in its place
 * where there are no images, at most 92 columns wide, so that a comment need not be scrolled sideways.
 */
export interface Drawing {
  readonly title: string
  /** Vega-Lite, without colours of its own: it names the styles and ranges of the theme. */
  readonly specification: Specification
  readonly alt: string
  readonly text: string
}

export interface DrawnChart extends Drawing {
  /** Also of its files. */
  readonly name: string
  readonly place: Place
}

/** `lead`: shown wherever the report is; `page`: where there is room for all. */
export type Place = 'lead' | 'page'
