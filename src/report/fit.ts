import type { SectionKey } from './article.ts'
import { CUT_ORDER, type Detail, FULL, LESS } from './detail.ts'

export interface Extent {
  readonly cut: readonly SectionKey[]
  readonly detail: Detail
}

/** Renders as much as fits: whole sections go first, in a fixed order, then rows of what is never left out. */
export function fitReport(render: (extent: Extent) => string, fits: (text: string) => boolean): string {
  let text = ''
  for (const extent of extents()) {
    text = render(extent)
    if (fits(text)) return text
  }
  return text
}

function* extents(): Generator<Extent> {
  for (let count = 0; count <= CUT_ORDER.length; count += 1)
    yield { cut: CUT_ORDER.slice(0, count), detail: FULL }
  for (const detail of LESS) yield { cut: CUT_ORDER, detail }
}
