import type { SectionKey } from './article.ts'
import { CUT_ORDER, type Detail, FULL, LESS } from './detail.ts'

export interface Extent {
  readonly cut: readonly SectionKey[]
  readonly detail: Detail
}

/** Renders as much as fits: whole sections go first, in a fixed order, then rows of what is never left out. */
export function fitReport<T>(render: (extent: Extent) => T, fits: (rendered: T) => boolean): T {
  let rendered = render({ cut: [], detail: FULL })
  for (const extent of extents()) {
    if (fits(rendered)) return rendered
    rendered = render(extent)
  }
  return rendered
}

function* extents(): Generator<Extent> {
  for (let count = 1; count <= CUT_ORDER.length; count += 1)
    yield { cut: CUT_ORDER.slice(0, count), detail: FULL }
  for (const detail of LESS) yield { cut: CUT_ORDER, detail }
}
