import fc from 'fast-check'
import { marked, type Token } from 'marked'
import { describe, expect, it } from 'vitest'
import { toAnnotations } from '../../src/adapters/github/to-annotations.ts'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { annotationsOf } from '../../src/data/annotations.ts'
import { type ComposedReport, composeReport, type ReportInput } from '../../src/report/compose.ts'
import { composeBody } from '../../src/report/join/compose-body.ts'
import { stateOfSection } from '../../src/report/join/project-state.ts'
import { readSections, type Section, writeSection } from '../../src/report/join/section.ts'
import { projectCheck } from '../../src/report/publish-checks.ts'
import { readMarker } from '../../src/report/sticky-marker.ts'
import { createPlainCharts } from '../support/charts-twin.ts'
import { hostileText } from '../support/hostile-text.ts'
import { makePng } from '../support/make-png.ts'
import { poison } from '../support/poison-report.ts'
import { situations } from '../support/report-situations.ts'

// marked, a Markdown parser that is not ours, says what a comment would show.
const HEAD = 'b'.repeat(40)
const RUN = { id: '17', attempt: 1, url: 'https://github.com/rookery/penguins/actions/runs/17' }
const OURS = /^https:\/\/github\.com\/rookery\/penguins\/[\w/.%#~?=-]*$/
const PICTURE = 'https://github.com/rookery/penguins/blob/abc/charts/x.png?raw=true'
/** Tags of our own, with nothing in an attribute that could end it. */
const TAG =
  /<\/?(details|summary|b|pre|code|picture)>|<source media="\(prefers-color-scheme: dark\)" srcset="[^"<>]*">|<img alt="[^"<>]*"[^"<>]* src="[^"<>]*"( (width|height)="\d+")*>|<img alt="[^"<>]*" src="[^"<>]*">/g
const MARK = /^<!-- mergemark[\w-]*( \{[ -~]*\})? -->$/gm

async function compose(input: ReportInput, text: string): Promise<ComposedReport> {
  const sound = { light: makePng(), dark: makePng() }
  const own = { name: 'loss', source: 'evaluation', reason: null, width: 2, height: 2 }
  const ownCharts = [
    { ...own, title: `X${text}`, pictures: sound },
    { ...own, name: 'lost', title: `X${text}`, pictures: null, reason: `X${text}` },
  ]
  return composeReport({ ...poison(input, text), ownCharts }, { charts: createPlainCharts() })
}

/** As one run's check keeps it and another's reads it. */
function sectionOf(report: ComposedReport, project: string): Section {
  const urls = new Map(
    report.pictures.map(({ name }) => [name, { light: PICTURE, dark: PICTURE, width: 600, height: 300 }]),
  )
  const parts = report.parts(urls)
  const said = { project, head: HEAD, run: RUN, verdict: 'fail', isGood: false, isJoined: true } as const
  const written = writeSection({ ...parts, ...said, isShort: false })
  const read = readSections(written)
  // No text of a stranger's is read as another section, or cuts this one short.
  expect(read).toHaveLength(1)
  expect(read[0]?.rest).toBe(parts.rest.trim())
  return read[0] as Section
}

/** All that is said of two projects, of which one is hostile. */
async function joined(input: ReportInput, text: string): Promise<string> {
  const sections = [
    sectionOf(await compose(input, text), 'hostile'),
    sectionOf(await compose(input, 'y'), 'plain'),
  ]
  const states = sections.map(stateOfSection)
  const body = composeBody({ marker: { project: '*', head: HEAD }, states, failed: [] }) ?? ''
  expect(readMarker(body)).toMatchObject({ project: '*', head: HEAD, run: '17' })
  expect(readSections(body).map(({ project }) => project)).toEqual(
    expect.arrayContaining(['hostile', 'plain']),
  )
  expect(readSections(body)).toHaveLength(2)
  return body
}

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = []
  marked.walkTokens(marked.lexer(markdown), (token) => void tokens.push(token))
  return tokens
}

function expectHarmless(markdown: string): void {
  for (const token of tokensOf(markdown)) {
    if (token.type === 'html') expect(token.raw.replace(MARK, '').replace(TAG, '')).not.toContain('<')
    if (token.type === 'link') expect(token['href']).toMatch(OURS)
    expect(['image', 'def', 'code', 'blockquote', 'del']).not.toContain(token.type)
  }
  for (const [, address] of markdown.matchAll(/(?:src|srcset)="([^"]*)"/g)) expect(address).toBe(PICTURE)
  const shown = (marked.parse(markdown) as string)
    .replace(/<pre>.*?<\/pre>|<code>.*?<\/code>/gs, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, ' ')
  expect(shown).not.toMatch(/@[\w-]|#\d|\bgh-\d|:\/\/|\bwww\./i)
  // What turns the reading direction or hides; the one character of no width is ours, and breaks mentions.
  expect(shown.replace(/[\u200b\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
}

/** An opening tag with its attributes; what a text says of tags is none. */
const ELEMENT = /<[a-z][^\s>/]*(?:\s+[\w:-]+="[^"]*")*\s*\/?>/gi

const each = (check: (input: ReportInput, text: string) => Promise<void>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...situations.keys()), hostileText, (name, text) =>
      check(situations.get(name) as ReportInput, text),
    ),
    { numRuns },
  )

describe('whatever a stranger writes into data, labels, messages and names of charts', () => {
  it('the summary holds nothing but what Mergemark put there', () =>
    each(async (input, text) => expectHarmless((await compose(input, text)).summary), 40))

  it('neither does the comment of several projects, with published pictures', () =>
    each(async (input, text) => expectHarmless(await joined(input, text)), 40))

  it('a check’s title is one line of plain text, and its text is the section', () =>
    each(async (input, text) => {
      const section = sectionOf(await compose(input, text), 'hostile')
      const { verdict } = poison(input, text)
      const check = projectCheck(
        {
          name: 'hostile',
          verdict,
          summary: section.title,
          text: writeSection(section),
          annotations: [],
          elsewhere: null,
        },
        { head: HEAD, pullRequest: 7, origin: RUN },
      )
      expect(check.title).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expectHarmless(check.text ?? '')
    }, 40))

  it('an annotation stands in a file of the repository and hides nothing', () =>
    each(async (input, text) => {
      const marks = annotationsOf(poison(input, text).data?.datasets ?? [])
      for (const { title, message } of toAnnotations(marks))
        expect(`${title} ${message}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
    }, 40))

  it('a drawing holds no element, link or program that a plain one has not', async () => {
    const charts = createCharts()
    const input = [...situations.values()].find(({ verdict }) => verdict?.verdict === 'fail') as ReportInput
    const draw = async (text: string) =>
      (await composeReport(poison(input, text), { charts })).charts.map(({ svg }) => svg)
    const plain = await draw('y')
    expect(plain.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const drawn = await draw(text)
        expect(drawn).toHaveLength(plain.length)
        for (const svg of drawn) {
          const names = new Set(Array.from(svg.matchAll(/<\/?([^\s>/]*)/g), ([, name]) => name))
          expect(
            [...names].filter(
              (name) =>
                !/^(svg|g|path|text|rect|line|title|desc|tspan|style|defs|clipPath|circle|linearGradient|stop)$/.test(
                  name ?? '',
                ),
            ),
          ).toEqual([])
          for (const [tag] of svg.matchAll(ELEMENT))
            expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(on\w+|href|xlink:href|src)=/i)
        }
      }),
      { numRuns: 8 },
    )
  })
})
