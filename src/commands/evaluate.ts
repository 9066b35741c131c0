import { evaluationDocument } from '../documents/evaluation.ts'
import { fault } from '../errors/fault.ts'
import { evaluateFile } from '../evaluation/evaluate-file.ts'
import { evaluationStage } from '../evaluation/stage.ts'
import { knownNames } from '../metrics/find-metric.ts'
import type { Ports } from '../ports.ts'
import { writeBundleList } from '../project/bundle-write.ts'
import { writeDocument } from '../project/document-folder.ts'
import { SAMPLE_FILE } from '../project/sample-file.ts'
import { drawOwnCharts } from '../report/own-charts/draw-own-charts.ts'
import { commonInputs } from './common-inputs.ts'
import { type CommandResult, defineCommand } from './define-command.ts'
import { type InputValues, number, text } from './define-input.ts'
import { describeEvaluations } from './describe-evaluations.ts'
import { filesProject } from './files-project.ts'
import { describePredictions, predictionInputs } from './prediction-inputs.ts'
import { rebuildOrSay } from './rebuild/rebuild-or-say.ts'
import { runStageCommand } from './stage-command.ts'

const inputs = {
  ...commonInputs,
  predictions: text(
    'A predictions file (metrics-only: a metrics file) to evaluate without a configuration.',
    null,
    {
      surface: 'cli',
      placeholder: 'file',
    },
  ),
  ...predictionInputs,
  resamples: number('How often to resample where an interval needs it; 0 for no intervals.', 2000, {
    surface: 'cli',
  }),
} as const

export const evaluate = defineCommand({
  name: 'evaluate',
  summary: 'Turn predictions into metrics with their intervals.',
  notes: () => `Metrics: ${knownNames().join(', ')}. \`[label]\` stands for one class.`,
  inputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'processes', 'tables', 'charts'],
  run: ({ inputs, ports, installation }) =>
    inputs.predictions === null
      ? runStageCommand({
          stage: evaluationStage,
          readsCheckout: true,
          asked: inputs,
          ports,
          after: async (project) => {
            await rebuildOrSay(project, { installation, ports })
            await drawOwnCharts(project, ports)
            if (project.event !== null) await writeBundleList(project, 'compute', ports.files)
          },
          describe: ({ document }) => describeEvaluations(document.evaluations),
        })
      : evaluateAlone(inputs, inputs.predictions, ports),
})

async function evaluateAlone(
  asked: InputValues<typeof inputs>,
  predictions: string,
  ports: Pick<Ports, 'files' | 'tables'>,
): Promise<CommandResult> {
  const { seed, resamples } = asked
  if (!Number.isInteger(resamples) || resamples < 0) {
    const value = String(resamples)
    throw fault('invalid-input', { input: 'resamples', value, expected: 'a whole number, 0 or more' })
  }
  const described = describePredictions(asked, predictions)
  const settings = { ...described, intervals: { ...described.intervals, resamples } }
  const { fields, bytes } = await evaluateFile(settings, { seed, confidence: 0.95 }, ports)
  const sample = `${asked.out}/${SAMPLE_FILE}`
  // One of an earlier run is not of these examples.
  await (bytes === null ? ports.files.remove(sample) : ports.files.write(sample, bytes))
  const json = await writeDocument(
    evaluationDocument,
    fields,
    filesProject('predictions', asked.out),
    ports.files,
  )
  const text = describeEvaluations(fields.evaluations)
  return { exitCode: 0, text, json, markdown: null, outputs: { out: asked.out } }
}
