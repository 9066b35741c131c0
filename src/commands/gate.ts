import { type ComparisonDocument, comparisonDocument } from '../documents/comparison.ts'
import { type VerdictDocument, verdictDocument } from '../documents/verdict.ts'
import { fault } from '../errors/fault.ts'
import { openExpressions } from '../gate/expression/open-expressions.ts'
import { judge } from '../gate/judge.ts'
import type { JudgedProject } from '../gate/outputs/judged-project.ts'
import { gateStage } from '../gate/stage.ts'
import { clean } from '../gate/wording.ts'
import type { Ports } from '../ports.ts'
import { joinListDigests, writeBundleList } from '../project/bundle-write.ts'
import { writeDocument } from '../project/document-folder.ts'
import { readConfiguration } from '../project/read-configuration.ts'
import { digestOf } from '../project/sample-file.ts'
import { commonInputs } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { text } from './define-input.ts'
import { filesProject } from './files-project.ts'
import { NOT_AFFECTED } from './part-affected.ts'
import { runStageCommand } from './stage-command.ts'
import {
  clearVerdictFiles,
  readJudgedProject,
  verdictFileInputs,
  writeVerdictFiles,
} from './verdict-files.ts'

const file = { surface: 'cli', placeholder: 'file' } as const

export const gate = defineCommand({
  name: 'gate',
  summary: 'Give each rule of the policy its outcome, and the run its verdict.',
  inputs: {
    ...commonInputs,
    ...verdictFileInputs,
    comparison: text('A comparison to judge by --policy alone, wherever it was made.', null, file),
    policy: text('The mergemark.yml whose rules judge --comparison.', null, file),
  },
  outputs: {
    out: 'Folder of the documents.',
    verdict: '`pass`, `warn` or `fail`.',
    sentence: 'The verdict in one sentence.',
    'bundle-digest': 'Digest of the list of what `report` takes over, for its input of that name.',
  },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'clock'],
  async run({ inputs, ports, installation: { version } }) {
    const { files, clock } = ports
    const judged: JudgedProject[] = []
    const lists: string[] = []
    await clearVerdictFiles(inputs, files, [inputs.config, inputs.comparison, inputs.policy])
    const write = { asked: inputs, version, files }
    try {
      const result =
        inputs.comparison === null && inputs.policy === null
          ? await runStageCommand({
              stage: gateStage,
              asked: inputs,
              ports,
              describe: ({ document }) => describeVerdict(document),
              failed: blocksMerge,
              after: async (project) => {
                judged.push(await readJudgedProject(project, files))
                if (project.event !== null) lists.push(await writeBundleList(project, 'judge', files))
              },
              outputs: (documents, untouched) => {
                return { ...worstVerdict(documents, untouched), 'bundle-digest': joinListDigests(lists) }
              },
            })
          : await judgeFiles(inputs, { files, clock, judged })
      await writeVerdictFiles(judged, write)
      return result
    } catch (thrown) {
      // Whoever reads them must not find that nothing failed where this run could give no verdict.
      if (judged.length > 0) await writeVerdictFiles(judged, { ...write, isBroken: true })
      throw thrown
    }
  },
})

interface Asked {
  readonly comparison: string | null
  readonly policy: string | null
  readonly out: string
  readonly attestation: string | null
}

/** Judges a comparison by a policy's rules on metrics: there are no data to check, so its checks on data say nothing. */
async function judgeFiles(
  asked: Asked,
  { files, clock, judged }: Pick<Ports, 'files' | 'clock'> & { readonly judged: JudgedProject[] },
): Promise<CommandResult> {
  const hint = '`mergemark gate` takes --comparison and --policy together.'
  if (asked.comparison === null) throw fault('missing-input', { input: 'comparison', hint })
  if (asked.policy === null) throw fault('missing-input', { input: 'policy', hint })
  if (asked.attestation !== null)
    throw fault('nothing-to-attest', { file: asked.attestation, isOfFiles: true })
  await files.remove(`${asked.out}/${verdictDocument.file}`)
  const comparison = comparisonDocument.parse(await files.readText(asked.comparison), asked.comparison)
  const { configuration, text } = await readConfiguration(asked.policy, files)
  const { gate, name } = configuration
  const usable = comparison.failure === undefined ? comparison : null
  const fields = judge({
    settings: gate,
    comparison: usable,
    datasets: null,
    expectedDatasets: [],
    failures: { comparison: comparison.failure ?? null, data: null, evaluation: null, training: null },
    policy: { source: 'head', sha: null, digest: digestOf(text) },
    changes: [],
    today: new Date(clock.now()).toISOString().slice(0, 10),
    attempt: 1,
    absent: describeAbsence(asked.comparison, comparison),
    placeOf: configuration.placeOf,
    evaluate: await openExpressions(gate.rules, { comparison: usable }),
  })
  const json = await writeDocument(verdictDocument, fields, filesProject(name, asked.out), files)
  const { verdict, sentence } = fields
  judged.push({
    name,
    configuration: asked.policy,
    verdict: verdictDocument.parse(json, verdictDocument.file),
    datasets: [],
    model: null,
    evaluations: [],
  })
  return {
    exitCode: blocksMerge(fields) ? 1 : 0,
    text: describeVerdict({ name, ...fields }),
    json,
    markdown: null,
    outputs: { out: asked.out, verdict, sentence },
  }
}

/** Of several projects, the one that decides; those that the pull request does not touch pass. */
export function worstVerdict(
  documents: readonly Pick<VerdictDocument, 'verdict' | 'sentence'>[],
  untouched: readonly unknown[] = [],
): {
  readonly verdict: string
  readonly sentence: string
} {
  if (documents.length === 0 && untouched.length > 0) return { verdict: 'pass', sentence: NOT_AFFECTED }
  const order = ['fail', 'warn', 'pass']
  const [worst] = documents.toSorted(
    (one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict),
  )
  return { verdict: worst?.verdict ?? 'fail', sentence: worst?.sentence ?? '' }
}

/** Whether the exit code is 1: `observe` reports and lets pass. */
export function blocksMerge({ verdict, mode }: Pick<VerdictDocument, 'verdict' | 'mode'>): boolean {
  return verdict === 'fail' && mode === 'enforce'
}

/** More names would be read by nobody. */
const MOST_NAMED = 12

/** Of a comparison by hand, what it does have tells best what it lacks. */
function describeAbsence(path: string, { metrics }: ComparisonDocument): string {
  const named = [...new Set(metrics.map(({ name, evaluation }) => `${name} of ${evaluation}`))]
  const more = named.length > MOST_NAMED ? `, and ${named.length - MOST_NAMED} more` : ''
  const has = named.length === 0 ? 'no metric at all' : `${named.slice(0, MOST_NAMED).join(', ')}${more}`
  return `${clean(path)} has no row for it; it has ${clean(has)}`
}

type Described = Pick<VerdictDocument, 'name' | 'verdict' | 'mode' | 'sentence' | 'rules' | 'waivers'>

function describeVerdict({ name, verdict, mode, sentence, rules, waivers }: Described): string {
  const observed = mode === 'observe' ? ' (observed only)' : ''
  const lines = rules.map(({ rule, outcome, message }) => `  ${outcome.padEnd(13)} ${rule}: ${message}`)
  return [`${verdict}${observed}: ${name}: ${sentence}`, ...lines, ...waivers.map(describeWaiver)].join('\n')
}

const STATES = {
  applied: (until: string) => `applied${until}`,
  expired: (_until: string, expires: string) => `expired${expires}, so it excuses nothing`,
  unmatched: () => 'unmatched: nothing that it names fails; it is misspelt, or no longer needed',
}

function describeWaiver({
  rule,
  state = 'applied',
  reason,
  owner,
  expires,
}: VerdictDocument['waivers'][number]) {
  const [until, on] = expires === undefined ? ['', ''] : [` until ${expires}`, ` on ${expires}`]
  const by = owner === undefined ? '' : ` (${clean(owner)})`
  return `  ${'waiver'.padEnd(13)} ${clean(rule)}: ${STATES[state](until, on)}. ${clean(reason)}${by}`
}
