import { verdictDocument } from '../../documents/verdict.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'
import type { Installation } from '../define-command.ts'
import type { Act } from './acts.ts'
import type { DemoStage } from './prepare-stage.ts'
import { runGit } from './run-git.ts'

export interface Played {
  readonly act: Act
  readonly verdict: string
  readonly sentence: string
  /** Folder of its report, absolute. */
  readonly reports: string
  readonly text: string
  readonly markdown: string
}

interface Around {
  readonly ports: Pick<Ports, 'files' | 'processes'>
  readonly installation: Installation
}

/**
 * Plays one act as GitHub would: the pull request's branch is pushed, merged with main into the commit that is
 * tested, and judged by the same command that the action runs. Throws `demo-failed` if it ends otherwise than told.
 */
export async function playAct(act: Act, stage: DemoStage, around: Around): Promise<Played> {
  if (act.edits !== null) await openPullRequest(act.name, act.edits, stage, around)
  const reports = `${stage.reports}/${act.name}`
  const judged = await mergemark(
    ['run', ...(act.edits === null ? [] : ['--base', 'main']), '--out', reports],
    stage,
    around,
  )
  if (act.edits === null) await mergemark(['record', '--out', reports], stage, around)
  else await runGit(['switch', '--quiet', 'main'], stage.clone, around.ports)

  const { files } = around.ports
  const path = `${reports}/${verdictDocument.file}`
  const { verdict, sentence } = verdictDocument.parse(await files.readText(path), path)
  if (verdict !== act.expected) {
    throw fault('demo-failed', {
      step: act.title,
      reason: `the verdict is ${verdict}, not ${act.expected}: ${sentence}`,
    })
  }
  const markdown = await files.readText(`${reports}/report.md`)
  return { act, verdict, sentence, reports, text: judged.stdout.trimEnd(), markdown }
}

async function openPullRequest(
  name: string,
  edits: NonNullable<Act['edits']>,
  { clone }: DemoStage,
  { ports }: Around,
) {
  await runGit(['switch', '--quiet', '--create', name, 'main'], clone, ports)
  for (const { file, find, put } of edits) {
    const before = await ports.files.readText(`${clone}/${file}`)
    if (!before.includes(find)) throw fault('demo-failed', { step: name, reason: `${file} has no "${find}"` })
    await ports.files.write(
      `${clone}/${file}`,
      before.replace(find, () => put),
    )
  }
  await runGit(['commit', '--quiet', '--all', '--message', name], clone, ports)
  await runGit(['push', '--quiet', 'origin', name], clone, ports)
  await runGit(['switch', '--quiet', '--detach', 'main'], clone, ports)
  await runGit(['merge', '--quiet', '--no-ff', '--message', `Merge ${name} into main`, name], clone, ports)
}

async function mergemark(args: readonly string[], { clone }: DemoStage, { ports, installation }: Around) {
  const { node, cli } = installation
  const finished = await ports.processes.run({
    program: node,
    args: [cli, ...args, '--quiet'],
    folder: clone,
    environment: {},
  })
  // 1 is a verdict, and the acts say which one it must be.
  if (finished.exitCode !== 0 && finished.exitCode !== 1) {
    throw fault('demo-failed', { step: `mergemark ${args[0]}`, reason: finished.stderr.trim() })
  }
  return finished
}
