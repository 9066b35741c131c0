import { escapeMarkdown, markdownCode } from '../../report/escape.ts'
import { type Finding, type Result, results, worstOf } from './define-check.ts'
import type { Examined } from './examine.ts'

const SCHEMA_VERSION = '1.0'

/** What ends a line of the terminal's width. */
const WIDTH = 100
const INDENT = 12

export interface Told {
  readonly examined: readonly Examined[]
  /** Of Mergemark. */
  readonly version: string
}

export function renderText({ examined, version }: Told): string {
  const groups = byGroup(examined).map(([group, members]) =>
    [heading(group), ...members.flatMap(({ findings }) => findings.flatMap(textLines))].join('\n'),
  )
  return [...groups, `Mergemark ${version}: ${countUp(examined)}`].join('\n\n')
}

export function renderMarkdown({ examined, version }: Told): string {
  const groups = byGroup(examined).map(([group, members]) =>
    [`### ${heading(group)}`, '', ...members.flatMap(({ findings }) => findings.map(markdownLine))].join(
      '\n',
    ),
  )
  return [`Mergemark ${version}: **${countUp(examined)}**`, ...groups].join('\n\n')
}

export function renderJson({ examined, version }: Told): string {
  const checks = examined.map(({ check, result, findings }) => ({
    name: check.name,
    group: check.group,
    looksAt: check.looksAt,
    result,
    findings,
  }))
  const result = worstOf(examined.map((one) => one.result))
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: 'doctor', version, result, checks }, null, 2)}\n`
}

function byGroup(examined: readonly Examined[]): [string, Examined[]][] {
  return [...Map.groupBy(examined, ({ check }) => check.group)]
}

function heading(group: string): string {
  return `${group.slice(0, 1).toUpperCase()}${group.slice(1)}`
}

function textLines({ result, sentence, mend }: Finding): string[] {
  const said = wrap(sentence)
  return [
    ...said.map((line, at) => `  ${at === 0 ? result.padEnd(INDENT - 2) : ' '.repeat(INDENT - 2)}${line}`),
    ...(mend === null
      ? []
      : wrap(mend).map((line, at) => `${' '.repeat(INDENT)}${at === 0 ? '> ' : '  '}${line}`)),
  ]
}

/** At spaces; a word longer than the line stays whole, and so does what stands between backticks. */
function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > WIDTH - INDENT) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

const MARKS: Readonly<Record<Result, string>> = {
  ok: '✅ ok',
  'not seen': '❔ not seen',
  warning: '⚠️ warning',
  problem: '❌ problem',
}

function markdownLine({ result, sentence, mend }: Finding): string {
  return `- ${MARKS[result]}: ${inMarkdown(sentence)}${mend === null ? '' : `  \n  *How:* ${inMarkdown(mend)}`}`
}

/** What stands between backticks is code there too. */
function inMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`.+`$/.test(part) ? markdownCode(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('')
}

function countUp(examined: readonly Examined[]): string {
  const found = examined.flatMap(({ findings }) => findings)
  const counts = results.toReversed().flatMap((result) => {
    const count = found.filter((finding) => finding.result === result).length
    return count === 0
      ? []
      : [`${count} ${count === 1 || result === 'not seen' || result === 'ok' ? result : `${result}s`}`]
  })
  return counts.join(', ')
}
