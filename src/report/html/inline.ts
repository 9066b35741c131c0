import type { Verdict } from '../../documents/parts.ts'
import { escapeHtml, makeVisible } from '../escape.ts'
import type { Inline, Prose } from '../prose.ts'

const LONGEST = 600
const MARKS: Record<Verdict, readonly [sign: string, word: string]> = {
  pass: ['✓', 'good'],
  warn: ['!', 'warning'],
  fail: ['✗', 'failing'],
}

export function renderProse(prose: Prose): string {
  return prose.map(renderInline).join('')
}

/** The words alone, escaped. */
export function renderText(prose: Prose): string {
  return escapeHtml(textOf(prose))
}

/** The words alone, as the page's script finds them in a cell: without marks, and not escaped. */
export function textOf(prose: Prose): string {
  return prose.map(textOfInline).join('')
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(makeVisible(inline, LONGEST))
  switch (inline.kind) {
    case 'own':
      return escapeHtml(inline.text)
    case 'code':
      return `<code>${escapeHtml(makeVisible(inline.text))}</code>`
    case 'strong':
      return `<strong>${renderProse(inline.content)}</strong>`
    case 'link':
      return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${renderProse(inline.content)}</a>`
    case 'mark': {
      const [sign, word] = MARKS[inline.effect]
      return `<span class="mark ${inline.effect}" role="img" aria-label="${word}">${sign}</span>`
    }
  }
}

function textOfInline(inline: Inline): string {
  if (typeof inline === 'string') return makeVisible(inline, LONGEST)
  if (inline.kind === 'mark') return ''
  if (inline.kind === 'own') return inline.text
  if (inline.kind === 'code') return makeVisible(inline.text)
  return textOf(inline.content)
}
