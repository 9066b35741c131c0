import { fault } from '../errors/fault.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { text } from './define-input.ts'
import { acts } from './demo/acts.ts'
import { type Played, playAct } from './demo/play-act.ts'
import { prepareStage } from './demo/prepare-stage.ts'

/** Left in the demo's folder, so that only a folder of its own is ever removed. */
const MARKER = '.mergemark-demo'

export const demo = defineCommand({
  name: 'demo',
  summary: 'Play a pull request’s whole life on a bundled real data set, offline.',
  inputs: {
    quiet: commonInputs.quiet,
    format: commonInputs.format,
    'no-color': commonInputs['no-color'],
    debug: commonInputs.debug,
    out: text(
      'Folder for the repository, the reports and the charts; an earlier demo there is replaced.',
      'mergemark-demo',
      {
        surface: 'cli',
        placeholder: 'folder',
      },
    ),
  },
  outputs: {},
  permissions: {},
  ports: ['files', 'processes', 'runner'],
  async run({ inputs, ports, installation }) {
    const folder = ports.files.resolve(inputs.out)
    const taken = await ports.files.inspect(folder)
    if (taken !== null && (await ports.files.inspect(`${folder}/${MARKER}`)) === null) {
      throw fault('would-overwrite', { paths: [inputs.out] })
    }
    await ports.files.remove(folder)
    await ports.files.write(`${folder}/${MARKER}`, '')
    const stage = await prepareStage({ folder, examples: installation.examples }, ports)
    const played: Played[] = []
    for (const [index, act] of acts.entries()) {
      ports.runner.info(`${index + 1}/${acts.length}  ${act.title} …`)
      const result = await playAct(act, stage, { ports, installation })
      ports.runner.info(`      ${result.verdict}: ${result.sentence}`)
      played.push(result)
    }
    return {
      exitCode: 0,
      text: describe(played),
      json: `${JSON.stringify(
        played.map(({ act, verdict, sentence, reports }) => ({ act: act.name, verdict, sentence, reports })),
        null,
        2,
      )}\n`,
      markdown: played.map(({ markdown }) => markdown).join('\n\n'),
      outputs: {},
    }
  },
})

/** The report that says most, then where all of them lie. */
function describe(played: readonly Played[]): string {
  const shown = played.find(({ act }) => act.showReport)
  const paths = played.map(
    ({ act, verdict, reports }) => `  ${verdict.padEnd(4)}  ${act.title}\n        ${reports}/report.html`,
  )
  return [
    `What a reviewer of “${shown?.act.title ?? ''}” sees:`,
    '',
    shown?.text ?? '',
    '',
    'All five, as pages with charts (charts/ beside each has them as SVG):',
    ...paths,
  ].join('\n')
}
