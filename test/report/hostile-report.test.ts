import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport, type ReportInput } from '../../src/report/compose.ts'
import { baselineSituations } from '../support/baseline-situations.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { hostileText } from '../support/hostile-text.ts'
import { poison } from '../support/poison-report.ts'
import { situations } from '../support/report-situations.ts'

const ports = { charts: createPlainCharts() }
const all = new Map([...situations, ...baselineSituations])
/** The comment without what is code, in which nothing is read as markup. */
function stripCode(comment: string): string {
  return comment.replace(/<pre>[^<]*<\/pre>|<code>[^<]*<\/code>|`[^`\n]*`/g, 'code')
}

function readEntities(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

describe('text that comes from data, a model, a policy or a pull request', () => {
  const each = (
    check: (
      names: { comment: string; summary: string; html: string; terminal: string },
      plain: typeof names,
    ) => void,
  ) =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...all.keys()), hostileText, async (name, text) => {
        const input = all.get(name) as ReportInput
        check(await composeReport(poison(input, text), ports), await composeReport(poison(input, 'y'), ports))
      }),
      { numRuns: 60 },
    )

  it('adds no line and no cell to the comment', () =>
    each(({ comment }, plain) => {
      const shape = (markdown: string) =>
        stripCode(markdown)
          .split('\n')
          .map((line) => line.split('|').length)
      expect(shape(comment)).toEqual(shape(plain.comment))
    }))

  it('adds no tag, no comment, no image and no link to the comment', () =>
    each(({ comment }) => {
      expect(comment).not.toContain('<!--')
      const rest = stripCode(comment)
      expect(rest).not.toMatch(/<(?!\/?(details|summary|b)>)/)
      expect(rest).not.toContain('![')
      for (const [, target] of rest.matchAll(/\]\(([^)]*)\)/g)) {
        expect(target).toMatch(/^https:\/\/github\.com\/rookery\/penguins\/[\w/.%#~-]*$/)
      }
    }))

  it('mentions nobody and refers to nothing', () =>
    each(({ comment }) => {
      const words = readEntities(stripCode(comment).replace(/\]\([^)]*\)/g, ']'))
      expect(words).not.toMatch(/@[\w-]|#\d|\bgh-\d|:\/\/|\bwww\./i)
    }))

  it('adds no element and no attribute to the page', () =>
    each(({ html }, plain) => {
      const tags = (page: string) => page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/(=")[^"]*"/g, '$1"'))
      expect(tags(html)).toEqual(tags(plain.html))
    }))

  it('moves no cursor and sets no colour on the terminal', () =>
    each(({ terminal }) => {
      expect(terminal.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }))
})
