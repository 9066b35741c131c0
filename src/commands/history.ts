import { identifyRun } from '../baseline/identify-run.ts'
import { toSeries } from '../baseline/metric-history/metric-series.ts'
import { inspectStore, openStore } from '../baseline/open-store.ts'
import type { Run } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Ports, Records } from '../ports.ts'
import type { Project } from '../project/project.ts'
import { commonInputs, revisionInputs, signingKeyInput, tokenInput } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { flag, type InputValues, number, text, words } from './define-input.ts'
import { bestAsJson, describeBest } from './history/describe-best.ts'
import { endingOf, exportHistory } from './history/export-history.ts'
import { findTip, openHistory } from './history/open-history.ts'
import type { ProjectHistory } from './history/project-history.ts'
import { renderMarkdown, renderText } from './history/render-history.ts'
import { renderJson } from './history/render-json.ts'
import { selectOne } from './history/select-series.ts'
import { openProjects } from './open-projects.ts'

const cli = { surface: 'cli' } as const
/** Ten years; a day that far back is still one. */
const MOST_DAYS = 3650
const inputs = {
  ...commonInputs,
  ...tokenInput,
  ...signingKeyInput,
  base: revisionInputs.base,
  metric: words('Metrics to show; default: all.', { ...cli, positional: true }),
  evaluation: text('Only this evaluation’s metrics.', null, { ...cli, placeholder: 'name' }),
  since: text('Where to begin: an age (90d, 12w), a date (2026-01-31) or a commit.', null, {
    ...cli,
    placeholder: 'when',
  }),
  limit: number('At most so many recorded commits, the newest.', 100, cli),
  all: flag('Records of commits off the branch too.', cli),
  export: text('Write to a file: .csv, .json, .parquet or .svg.', null, { ...cli, placeholder: 'file' }),
  best: text('Which record was best in a metric, and how to have its model again.', null, {
    ...cli,
    placeholder: 'metric',
  }),
  verify: flag('Hold every record against its digests; exit 1 where one is not sound.', cli),
  prune: flag('What the policy’s `baseline.keep` would take out of the store.', cli),
  apply: flag('With --prune: take it out.', cli),
  charts: flag('With --prune: old pictures of comments, and no records.', cli),
  'keep-days': number('With --charts: days that pictures stay; 90 where nothing is said.', null, {
    ...cli,
    placeholder: 'days',
  }),
  pins: flag('The pins, each with its commit and record.', cli),
  'rebuild-index': flag('Make the store’s index anew from its records.', cli),
} as const

type Asked = InputValues<typeof inputs>
type Needs = Pick<Ports, 'files' | 'git' | 'stores' | 'charts' | 'clock' | 'runner'>
type Outcome = Pick<CommandResult, 'exitCode' | 'text' | 'json'>
type Opened = { readonly project: Project; readonly run: Run; readonly records: Records }

export const history = defineCommand({
  name: 'history',
  summary: 'Show each metric over the base branch’s commits, what changed its level, and the store’s state.',
  inputs,
  outputs: {},
  permissions: { contents: { access: 'read', why: 'to read the records' } },
  ports: ['files', 'git', 'stores', 'charts', 'clock', 'runner'],
  async run({ inputs: asked, ports }) {
    const task = chooseTask(asked)
    if (asked.export !== null) endingOf(asked.export)
    const opened = await open(asked, ports)
    if (opened.length === 0) return NO_COMMIT
    if (asked.charts) return pruneCharts(asked, ports)
    switch (task) {
      case 'best':
        return showBest(opened, { ...asked, metric: asked.best ?? '' }, ports)
      case 'pins':
        return showPins(opened)
      case 'verify':
      case 'rebuild-index':
      case 'prune':
        return maintain(task, opened, asked, ports)
      case 'show':
        return show(opened, asked, ports)
    }
  },
})

const NO_COMMIT: CommandResult = {
  exitCode: 0,
  text: 'this repository has no commit yet, so there is no history',
  json: '[]\n',
  markdown: null,
  outputs: {},
}

type Task = 'show' | 'best' | 'pins' | 'verify' | 'prune' | 'rebuild-index'

/** One thing at a time. Throws `invalid-arguments`, `invalid-input`. */
function chooseTask(asked: Asked): Task {
  const { best, pins, verify, prune, apply, charts, limit } = asked
  const days = asked['keep-days']
  const tasks: readonly (readonly [Task, boolean])[] = [
    ['best', best !== null],
    ['pins', pins],
    ['verify', verify],
    ['prune', prune],
    ['rebuild-index', asked['rebuild-index']],
  ]
  const chosen = tasks.flatMap(([task, isAsked]) => (isAsked ? [task] : []))
  const refuse = (words: readonly string[], reason: string) =>
    fault('invalid-arguments', { command: 'history', arguments: words.join(' '), reason })
  const flags = chosen.map((task) => `--${task}`)
  if (chosen.length > 1) throw refuse(flags, 'each is a task of its own')
  if (apply && !prune) throw refuse(['--apply'], 'it belongs to --prune')
  if (charts && !prune) throw refuse(['--charts'], 'it belongs to --prune')
  if (days !== null && !charts) throw refuse(['--keep-days'], 'it belongs to --prune --charts')
  if (chosen.length === 1 && (asked.metric.length > 0 || asked.export !== null)) {
    throw refuse([...asked.metric, ...flags], 'it neither shows nor exports metrics')
  }
  if (!Number.isInteger(limit) || limit < 1) {
    throw fault('invalid-input', { input: 'limit', value: String(limit), expected: 'a whole number from 1' })
  }
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)) {
    const expected = `a whole number from 1 to ${MOST_DAYS}`
    throw fault('invalid-input', { input: 'keep-days', value: String(days), expected })
  }
  return chosen[0] ?? 'show'
}

/** Throws `not-a-repository`. */
async function open(asked: Asked, ports: Needs): Promise<Opened[]> {
  if ((await ports.git.root()) === null) {
    throw fault('not-a-repository', { path: ports.files.resolve('.') })
  }
  const projects = await openProjects({ ...asked, head: null }, ports)
  const event = await ports.runner.event()
  const run = projects[0]?.run ?? (await identifyRun({ event, base: asked.base, head: null }, ports.git))
  // A repository without a commit has no history.
  if (run === null) return []
  return Promise.all(
    projects.map(async (project) => {
      const trusted = { base: run.base, signingKey: asked['signing-key'] }
      return { project, run, records: await openStore(project.head.baseline, trusted, ports) }
    }),
  )
}

async function show(opened: readonly Opened[], asked: Asked, ports: Needs): Promise<CommandResult> {
  const histories: ProjectHistory[] = []
  for (const { project, run, records } of opened) {
    histories.push(
      await openHistory({ project, run, asked: { ...asked, metrics: asked.metric } }, { ...ports, records }),
    )
  }
  const text =
    asked.export === null
      ? histories.map(renderText).join('\n\n')
      : await exportHistory({ path: asked.export, histories }, ports)
  return {
    exitCode: 0,
    text,
    json: renderJson(histories),
    markdown: histories.map(renderMarkdown).join('\n\n'),
    outputs: {},
  }
}

async function showBest(
  opened: readonly Opened[],
  asked: Omit<Asked, 'metric'> & { readonly metric: string },
  ports: Needs,
): Promise<CommandResult> {
  const texts: string[] = []
  const objects: object[] = []
  for (const { project, run, records } of opened) {
    const every = { ...asked, metrics: [], limit: Number.MAX_SAFE_INTEGER }
    const shown = await openHistory({ project, run, asked: every }, { ...ports, records })
    const series = selectOne(toSeries(shown.history), asked)
    texts.push(series === null ? renderText(shown) : describeBest(series))
    if (series !== null) objects.push({ name: project.name, ...bestAsJson(series) })
  }
  const json = `${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2)}\n`
  return { exitCode: 0, text: texts.join('\n\n'), json, markdown: null, outputs: {} }
}

/** Projects that share a store are looked after once. */
async function maintain(
  task: 'verify' | 'prune' | 'rebuild-index',
  opened: readonly Opened[],
  asked: Asked,
  ports: Needs,
): Promise<CommandResult> {
  const { verify, rebuild, prune } = await import('./history/maintain-store.ts')
  const stores = new Map(opened.map((each) => [each.records, each]))
  const outcomes: Outcome[] = []
  for (const { records, project, run } of stores.values()) {
    if (task === 'verify') {
      const base = run?.tested ?? null
      outcomes.push(await verify(records, () => inspectStore(project.head.baseline, { base }, ports)))
    } else if (task === 'rebuild-index') outcomes.push(await rebuild(records, ports.git))
    else {
      const keep = project.head.baseline.keep
      const base = await findTip({ run, base: asked.base }, ports.git)
      outcomes.push(await prune({ records, keep, base, apply: asked.apply }, ports))
    }
  }
  return joinOutcomes(outcomes)
}

/** They lie in one place, whatever the projects. */
async function pruneCharts(asked: Asked, ports: Needs): Promise<CommandResult> {
  const { pruneOldCharts } = await import('./history/prune-charts.ts')
  return joinOutcomes([await pruneOldCharts({ keepDays: asked['keep-days'], apply: asked.apply }, ports)])
}

async function showPins(opened: readonly Opened[]): Promise<CommandResult> {
  const { describePins } = await import('./history/list-pins.ts')
  const outcomes: Outcome[] = []
  for (const { project, records } of opened) outcomes.push(await describePins(project.name, records))
  return joinOutcomes(outcomes)
}

function joinOutcomes(outcomes: readonly Outcome[]): CommandResult {
  const [only] = outcomes
  return {
    exitCode: outcomes.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
    text: outcomes.map(({ text }) => text).join('\n\n'),
    json:
      outcomes.length === 1 && only !== undefined
        ? only.json
        : `[${outcomes.map(({ json }) => json?.trimEnd()).join(',\n')}]\n`,
    markdown: null,
    outputs: {},
  }
}
