import type { Json } from '../../ports.ts'

/**
 * A chart as the report needs it. `alt` says in words and numbers what the picture shows; `text` stands in its place
 * where there are no images, at most 92 columns wide, so that a comment need not be scrolled sideways.
 */
export interface DrawnChart {
  readonly name: string
  readonly title: string
  /** Vega-Lite, without colours of its own: it names the styles and ranges of the theme. */
  readonly specification: { readonly [key: string]: Json }
  readonly alt: string
  readonly text: string
}
