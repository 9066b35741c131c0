import type { Config } from 'vega-lite'
import type { Theme } from '../../ports.ts'

interface Colours {
  readonly ground: string
  readonly ink: string
  readonly muted: string
  readonly bar: string
  readonly grid: string
  /** The head's side; main's is in `muted`, told apart by its form too. */
  readonly head: string
  /** From no share to all of it; ink is legible on both. */
  readonly shares: readonly [string, string]
  /** pass, warn, fail: of Okabe and Ito's palette (2008), told apart by colour-blind readers too. */
  readonly effects: readonly [string, string, string]
}

export const COLOURS: Record<Theme, Colours> = {
  light: {
    ground: '#ffffff',
    ink: '#1f2328',
    muted: '#59636e',
    bar: '#1f2328',
    grid: '#e3e7eb',
    head: '#0072b2',
    shares: ['#f6f8fa', '#d3e8f6'],
    effects: ['#0072b2', '#b87a00', '#c24a00'],
  },
  dark: {
    ground: '#0d1117',
    ink: '#e6edf3',
    muted: '#9198a1',
    bar: '#e6edf3',
    grid: '#262c34',
    head: '#56b4e9',
    shares: ['#151b23', '#15405f'],
    effects: ['#56b4e9', '#e69f00', '#ff8a4c'],
  },
}

const FONT = 'system-ui, -apple-system, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif'

/** What the styles and ranges that charts name look like. */
export function configureTheme(theme: Theme): Config {
  const { ground, ink, muted, bar, grid, head, shares, effects } = COLOURS[theme]
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
    range: { effect: [...effects], share: [...shares] } as Config['range'] & object,
    style: {
      zero: { color: muted, strokeWidth: 1 },
      interval: { strokeWidth: 2.5, strokeCap: 'round', opacity: 1 },
      change: { filled: true, size: 95, opacity: 1 },
      allowed: { color: bar, thickness: 2, bandSize: 30 },
      label: { color: ink, fontSize: 12.5, baseline: 'middle' },
      note: { color: muted, fontSize: 11, baseline: 'bottom' },
      title: { color: ink, fontSize: 14, fontWeight: 600, baseline: 'alphabetic' },
      subtitle: { color: muted, fontSize: 12, baseline: 'alphabetic' },
      tick: { color: muted, fontSize: 11, baseline: 'middle' },
      heading: { color: ink, fontSize: 12.5, fontWeight: 600, baseline: 'bottom' },
      number: { color: ink, fontSize: 12, baseline: 'middle' },
      'change-note': { fontSize: 11.5, fontWeight: 600, baseline: 'middle' },
      grid: { color: grid, strokeWidth: 1 },
      reference: { color: muted, strokeWidth: 1, strokeDash: [2, 3] },
      'base-line': { color: muted, strokeWidth: 1.75, strokeDash: [5, 3], strokeJoin: 'round' },
      'head-line': { color: head, strokeWidth: 2.25, strokeJoin: 'round' },
      'base-interval': { color: muted, strokeWidth: 1.75, strokeCap: 'round', opacity: 1 },
      'head-interval': { color: head, strokeWidth: 2.25, strokeCap: 'round', opacity: 1 },
      'base-range': { color: muted, strokeWidth: 7, opacity: 0.45 },
      'head-range': { color: head, strokeWidth: 7, opacity: 0.5 },
      'base-dot': { color: muted, filled: false, fill: ground, strokeWidth: 1.75, size: 46, opacity: 1 },
      'head-dot': { color: head, filled: true, size: 58, opacity: 1 },
      'base-cloud': { color: muted, filled: false, strokeWidth: 1, size: 22, opacity: 0.75 },
      'head-cloud': { color: head, filled: true, size: 20, opacity: 0.65 },
      'head-band': { color: head, opacity: 0.16, line: false },
      'base-band': { color: muted, opacity: 0.16, line: false },
      'base-bar': { color: muted, opacity: 0.55 },
      'head-bar': { color: head, opacity: 0.9 },
    } as unknown as NonNullable<Config['style']>,
  }
}
