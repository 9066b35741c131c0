import type { Theme } from '../../ports.ts'

export const THEMES: readonly Theme[] = ['light', 'dark']

/** A chart of the user's own as it came from computing, each picture checked. */
export interface OwnChart {
  /** As the policy calls it; nothing else may have that name in the report: see `nameInReport`. */
  readonly name: string
  readonly title: string
  /** Whose rows it is drawn over, e.g. `evaluation`. */
  readonly source: string
  /** null: it was not drawn, or is no picture that may be shown; `reason` says why. */
  readonly pictures: Readonly<Record<Theme, Uint8Array>> | null
  readonly reason: string | null
  /** In CSS pixels: half of what the picture has. */
  readonly width: number
  readonly height: number
}

/** Apart from the report's own charts, whatever the user calls it. */
export function nameInReport({ name }: Pick<OwnChart, 'name'>): string {
  return `own-${name}`
}

export function pathOfPicture(out: string, name: string, theme: Theme): string {
  return `${out}/charts/${name}-${theme}.png`
}
