import { posix } from 'node:path'
import { evaluationDocument } from '../../documents/evaluation.ts'
import type { Ports } from '../../ports.ts'
import { BASE, REBUILT } from '../../project/document-folder.ts'
import type { Project } from '../../project/project.ts'
import type { Installation } from '../define-command.ts'
import { carryEvaluationSet, type Moment, pathsToCarry } from './carry-evaluation-set.ts'
import { runMergemark } from './run-mergemark.ts'
import { sealRebuilt } from './seal-rebuilt.ts'
import { type Rebuild, whatToRebuild } from './what-to-rebuild.ts'

type Needs = Pick<Ports, 'files' | 'git' | 'processes' | 'runner'>

/**
 * Makes main's model again where no record can be compared with, by what prepare found and the evaluation came to:
 * trains and evaluates that commit in a folder of its own, by its own code and configuration, and leaves the result in
 * `rebuilt/` for the job that judges. Whatever lay there is removed first, and nothing is left where this fails.
 * Throws `rebuild-failed`, `commit-missing`, `forbidden-variable`, `carried-outside`, and what reading documents throws.
 */
export async function rebuildBaseline(
  project: Project,
  { installation }: { readonly installation: Installation },
  ports: Needs,
): Promise<'nothing-to-do' | 'rebuilt' | 're-evaluated'> {
  const out = ports.files.resolve(`${project.out}/${REBUILT}`)
  await ports.files.remove(out)
  const rebuild = await whatToRebuild(project, ports.files)
  if (rebuild === null) return 'nothing-to-do'
  ports.runner.info(announce(rebuild))
  try {
    await make(rebuild, { project, out, installation }, ports)
  } catch (thrown) {
    await ports.files.remove(out)
    throw thrown
  }
  return rebuild.kind === 'rebuild' ? 'rebuilt' : 're-evaluated'
}

/** Said once: these numbers are made beside the pull request's code, by a job that it can reach into. */
function announce({ sha, kind }: Rebuild): string {
  const why =
    kind === 'rebuild'
      ? 'No record can be compared with'
      : "Main's record cannot be paired with this run's examples"
  return (
    `${why}, so main's model is made again at ${sha.slice(0, 12)}, in this job. Its numbers come from where the pull ` +
    "request's code runs, so they are as trustworthy as the pull request's own (docs/threat-model.md)."
  )
}

async function make(
  rebuild: Rebuild,
  { project, out, installation }: { project: Project; out: string; installation: Installation },
  ports: Needs,
): Promise<void> {
  const { sha, judged } = rebuild
  await using checkout = await ports.git.checkOut(sha)
  const folder = posix.join(checkout.path, await ports.git.pathFromRoot('.'))
  const child = { sha, folder, config: project.path, out, judged }
  const around = { installation, ports }
  const carry = async (moment: Moment) => {
    if (!rebuild.onNewSet) return
    await carryEvaluationSet(pathsToCarry(judged, moment), { folder, project }, ports)
  }

  await carry('before-training')
  await runMergemark({ ...child, step: 'train' }, around)
  await carry('after-training')
  if (rebuild.kind === 're-evaluate') await keepThresholds(project, out, ports)
  await runMergemark({ ...child, step: 'evaluate' }, around)
  await sealRebuilt(rebuild, { project, out }, ports)
}

/** The recorded run's thresholds were handed to the head, so main's model keeps them too. */
async function keepThresholds(project: Project, out: string, { files }: Pick<Ports, 'files'>): Promise<void> {
  const { file } = evaluationDocument
  const recorded = `${project.out}/${BASE}/${file}`
  if ((await files.inspect(recorded))?.kind === 'file') await files.copy(recorded, `${out}/${BASE}/${file}`)
}
