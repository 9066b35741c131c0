import type { Config } from 'vega-lite'
import type { Theme } from '../../ports.ts'

interface Colours {
  readonly ground: string
  readonly ink: string
  readonly muted: string
  readonly bar: string
  /** pass, warn, fail: of Okabe and Ito's palette (2008), told apart by colour-blind readers too. */
  readonly effects: readonly [string, string, string]
}

const COLOURS: Record<Theme, Colours> = {
  light: {
    ground: '#ffffff',
    ink: '#1f2328',
    muted: '#59636e',
    bar: '#1f2328',
    effects: ['#0072b2', '#b87a00', '#c24a00'],
  },
  dark: {
    ground: '#0d1117',
    ink: '#e6edf3',
    muted: '#9198a1',
    bar: '#e6edf3',
    effects: ['#56b4e9', '#e69f00', '#ff8a4c'],
  },
}

const FONT = 'system-ui, -apple-system, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif'

/** What the styles and ranges that charts name look like. */
export function configureTheme(theme: Theme): Config {
  const { ground, ink, muted, bar, effects } = COLOURS[theme]
  return {
    aria: false,
    background: ground,
    font: FONT,
    view: { stroke: null },
    title: {
      color: ink,
      fontSize: 14,
      fontWeight: 600,
      subtitleColor: muted,
      subtitleFontSize: 12,
      subtitlePadding: 6,
    },
    range: { effect: [...effects] } as Config['range'] & object,
    style: {
      zero: { color: muted, strokeWidth: 1 },
      interval: { strokeWidth: 2.5, strokeCap: 'round', opacity: 1 },
      change: { filled: true, size: 95, opacity: 1 },
      allowed: { color: bar, thickness: 2, bandSize: 30 },
      label: { color: ink, fontSize: 12.5, baseline: 'middle' },
      note: { color: muted, fontSize: 11, baseline: 'bottom' },
    } as unknown as NonNullable<Config['style']>,
  }
}
