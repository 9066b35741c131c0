import { markdownTable } from 'markdown-table'
import { checks, tableChecks } from '../src/checks/index.ts'
import { type CommandName, commands } from '../src/commands/index.ts'
import { catalogue } from '../src/errors/catalogue.ts'
import { metrics } from '../src/metrics/index.ts'
import { CUT_ORDER } from '../src/report/detail.ts'
import { SECTION_NAMES } from '../src/report/html/page.ts'
import type { Described } from './generate-action.ts'

/** In code `<` is itself; elsewhere it would begin markup. */
const escapeCell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replace(/`[^`]*`|</g, (found) => (found === '<' ? '&lt;' : found))
    .replaceAll('\n', ' ')
const table = (head: string[], rows: string[][]) =>
  markdownTable([head, ...rows.map((row) => row.map(escapeCell))], { alignDelimiters: false, padding: true })

/** Inputs, outputs and permissions of one action. */
export function inputTables({ inputs, outputs, permissions }: Described): string {
  const shown = Object.entries(inputs).filter(([, { surface }]) => surface !== 'cli')
  const rows = shown.map(([name, { summary, fallback, actionDefault }]) => [
    `\`${name}\``,
    summary,
    actionDefault === undefined ? (fallback === null ? '' : `\`${fallback}\``) : `\`${actionDefault}\``,
  ])
  const allowed = Object.entries(permissions).map(([name, permission]) => [
    `\`${name}: ${permission?.access}\``,
    permission?.why ?? '',
  ])
  return [
    table(['input', 'what it is', 'default'], rows),
    table(
      ['output', 'what it holds'],
      Object.entries(outputs).map(([name, what]) => [`\`${name}\``, what]),
    ),
    table(['permission', 'why'], allowed),
  ].join('\n\n')
}

/** The published actions. */
export async function actionTable(): Promise<string> {
  const rows: string[][] = []
  for (const { load, action } of Object.values(commands)) {
    if (action === null) continue
    const { summary } = await load()
    const uses = action === '.' ? 'mergemark/mergemark@v1' : `mergemark/mergemark/${action}@v1`
    rows.push([action === '.' ? `\`${uses}\`` : `[\`${uses}\`](${action}/README.md)`, summary])
  }
  return table(['uses', 'does'], rows.reverse())
}

/** Every command with its options. */
export async function commandTables(): Promise<string> {
  const parts: string[] = []
  for (const name of Object.keys(commands) as CommandName[]) {
    const command: Described = await commands[name].load()
    const options = Object.entries(command.inputs)
      .filter(([, { surface }]) => surface !== 'action')
      .map(([option, { summary, fallback, kind, positional }]) => [
        positional ? `\`<${option}…>\`` : `\`--${option}\``,
        summary,
        kind === 'flag' || positional || fallback === null ? '' : `\`${fallback}\``,
      ])
    parts.push(
      `## \`mergemark ${name}\`\n\n${command.summary}\n\n${table(['option', 'what it is', 'default'], options)}`,
    )
  }
  return parts.join('\n\n')
}

export function errorTable(): string {
  const entries = Object.values(catalogue) as {
    code: string
    kind: string
    what(details: unknown): string
    mend(details: unknown): string
    example: unknown
  }[]
  const rows = entries
    .toSorted((one, other) => one.code.localeCompare(other.code))
    .map(({ code, kind, what, mend, example }) => [
      code,
      kind === 'usage' ? '2' : '3',
      what(example),
      mend(example),
    ])
  return table(['code', 'exit', 'for example', 'how to mend it'], rows)
}

export function metricTable(): string {
  const rows = metrics.map(({ names, tasks, higherIsBetter, range, summary, source, version }) => [
    names.map((name) => `\`${name}\``).join(', '),
    tasks.join(', '),
    higherIsBetter ? 'higher' : 'lower',
    `${range[0]} to ${range[1]}`,
    summary,
    source,
    String(version),
  ])
  return table(['name', 'tasks', 'better', 'range', 'what it is', 'source', 'version'], rows)
}

export function checkTable(): string {
  const judges = { cells: 'all cells', values: 'cells with a value', readable: 'cells that read as the type' }
  const rows = checks.map(({ rule, summary, example, over, kind, counterparts = [] }) => [
    `\`${rule}: ${JSON.stringify(example)}\``,
    summary,
    kind === 'cell' ? judges[over] : 'the column',
    counterparts.join(', '),
  ])
  return table(['in mergemark.yml', 'passes when', 'judges', 'elsewhere'], rows)
}

/** The checks of whole data sets. */
export function tableCheckTable(): string {
  const rows = tableChecks.map(({ rule, summary, example, counterparts = [] }) => [
    `\`${rule}: ${JSON.stringify(example)}\``,
    summary,
    counterparts.join(', '),
  ])
  return table(['in mergemark.yml', 'passes when', 'elsewhere'], rows)
}

/** What leaves a comment that is too long, the first first. */
export function cutList(): string {
  return CUT_ORDER.map((key, at) => `${at + 1}. ${SECTION_NAMES[key]}`).join('\n')
}
