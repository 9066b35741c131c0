import type { Config } from 'vega-lite'
import type { Theme } from '../../ports.ts'
import { COLOURS, configureTheme } from './theme.ts'

/** Of Okabe and Ito (2008), in the order in which neighbours differ most; yellow is lost on white. */
const CATEGORIES: Record<Theme, readonly string[]> = {
  light: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#59636e'],
  dark: ['#56b4e9', '#e69f00', '#2bbf96', '#e59ac6', '#f0e442', '#ff8a4c', '#9198a1'],
}

/** What a user's chart looks like where it says nothing: axes and legends, which the report's own draw themselves. */
export function configureOwnTheme(theme: Theme): Config {
  const { ink, muted, grid, head } = COLOURS[theme]
  const base = configureTheme(theme)
  const titled = {
    labelColor: muted,
    titleColor: ink,
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 600 as const,
  }
  return {
    ...base,
    view: { stroke: null, continuousWidth: 560, continuousHeight: 260 },
    mark: { color: head },
    text: { color: ink },
    rule: { color: muted },
    axis: { ...titled, gridColor: grid, domainColor: muted, tickColor: muted },
    legend: { ...titled },
    header: { ...titled },
    range: { ...base.range, category: [...CATEGORIES[theme]] } as NonNullable<Config['range']>,
  }
}
