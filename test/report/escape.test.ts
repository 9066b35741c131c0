import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, escapeMarkdown, makeVisible, markdownCode } from '../../src/report/escape.ts'
import { hostileText } from '../support/hostile-text.ts'

describe('foreign text made visible', () => {
  it('is one line without a character that hides, moves or turns', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(makeVisible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(makeVisible(text).isWellFormed()).toBe(true)
      }),
    )
  })

  it('shows what was hidden as source text would', () => {
    expect(makeVisible('a\nb\u202ec\u{e0041}')).toBe('a\\nb\\u202ec\\u{e0041}')
  })

  it('is cut where it is too long, and says so', () => {
    expect(makeVisible('x'.repeat(500), 10)).toBe(`${'x'.repeat(9)}…`)
    expect([...makeVisible('😀'.repeat(500), 10)]).toHaveLength(10)
  })
})

describe('foreign text in Markdown', () => {
  it('has nothing left that starts markup', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(makeVisible(text))
        expect(escaped).not.toMatch(/[<>`|\\*[\]{}~$]/)
        expect(escaped).not.toMatch(/&(?!#\d+;)/)
      }),
    )
  })

  it('mentions nobody, refers to nothing and links to nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = readEntities(escapeMarkdown(makeVisible(text)))
        expect(shown).not.toMatch(/@[\w-]|#\d|\bgh-\d|:\/\/|\bwww\./i)
      }),
    )
  })

  it('reads as it was written', () => {
    expect(readEntities(escapeMarkdown('f1_macro < 0.9 & [x] *y*'))).toBe('f1_macro < 0.9 & [x] *y*')
    expect(escapeMarkdown('f1_macro is 0.93, at least 0.9')).toBe('f1_macro is 0.93, at least 0.9')
  })

  it('starts no list and no heading at the start of a line', () => {
    for (const text of ['- a', '+ a', '1. a', '12) a', '# a', '=== ', '> a']) {
      expect(escapeMarkdown(text)).toMatch(/^(\d+)?&#\d+;/)
    }
  })
})

describe('foreign text as code', () => {
  it('stays between backticks where that is safe', () => {
    expect(markdownCode('recall[Gentoo]')).toBe('`recall[Gentoo]`')
    expect(markdownCode('@octocat')).toBe('`@octocat`')
  })

  it('never ends its own element, adds a cell or opens a comment', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = markdownCode(makeVisible(text))
        expect(code).toMatch(/^(`[^`|\\<>&\n]+`|<code>[^`|\\<>\n]*<\/code>)$/)
      }),
    )
  })
})

describe('foreign text in HTML', () => {
  it('has no character with a meaning there', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]|&(?!#\d+;)/)
      }),
    )
  })
})

/** What a browser, and GitHub's filters after Markdown, see. */
function readEntities(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}
