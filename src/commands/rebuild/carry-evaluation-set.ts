import { posix } from 'node:path'
import type { Configuration } from '../../config/configuration.ts'
import { policyDocument } from '../../documents/policy.ts'
import { fault } from '../../errors/fault.ts'
import type { Ports } from '../../ports.ts'
import { findDocument } from '../../project/document-folder.ts'
import type { Project } from '../../project/project.ts'

/** When a file of this run replaces main's: before main trains, or between its training and its evaluation. */
export type Moment = 'before-training' | 'after-training'

/** Which paths are carried, from the working directory; globs are those of data sets. */
interface CarriedPaths {
  /** Read from the base branch's tip as the evaluation reads them, else as they lie here. */
  readonly truths: readonly string[]
  /** As they lie here. */
  readonly data: readonly string[]
}

/**
 * What makes up the evaluation set of this run. Before training, which writes the predictions of an evaluation that has
 * no command: that evaluation's `examples` and `judgements`, and the rows that the built-in trainer predicts. After
 * training, for evaluations with a command of their own: their `examples` and `judgements`, and every data set of
 * `data:` that the built-in trainer does not learn from, since the command may read any. Not carried: a file that only
 * the code names, and committed predictions and metrics files, which are the model's and not the set's. Where the set
 * still differs, its digest says so and nothing is compared.
 */
export function pathsToCarry(
  { evaluations, data, train }: Pick<Configuration, 'evaluations' | 'data' | 'train'>,
  moment: Moment,
): CarriedPaths {
  const isBefore = moment === 'before-training'
  const concerned = evaluations.filter(({ command }) => (command === null) === isBefore)
  const truths = concerned.flatMap(({ examples, judgements }) => [examples, judgements])
  const tensorflow = train?.tensorflow ?? null
  const predicted = tensorflow?.predict?.data ?? null
  const learnt = tensorflow?.data ?? null
  const sets = isBefore ? [predicted] : concerned.length === 0 ? [] : data.map(({ path }) => path)
  const present = (path: string | null) => path !== null && path !== learnt
  return { truths: unique(truths.filter((path) => path !== null)), data: unique(sets.filter(present)) }
}

function unique(paths: readonly (string | null)[]): string[] {
  return [...new Set(paths.filter((path) => path !== null))]
}

/**
 * Lays these files of this run over the checkout at `folder`, which stands for the working directory. Throws
 * `carried-outside` where one would come to lie outside of it, through a link or by its path.
 */
export async function carryEvaluationSet(
  paths: CarriedPaths,
  { folder, project }: { readonly folder: string; readonly project: Project },
  ports: Pick<Ports, 'files' | 'git'>,
): Promise<void> {
  const { files } = ports
  for (const path of paths.truths) {
    const content = (await readFromBase(path, project, ports)) ?? (await readHere(path, files))
    if (content !== null) await files.write(await placeIn(folder, path, files), content)
  }
  for (const pattern of paths.data) {
    for (const path of await files.find(pattern)) {
      await files.write(await placeIn(folder, path, files), await files.readBytes(path))
    }
  }
}

/** The head is measured on the base branch's copy where there is one, so main's model is too. */
async function readFromBase(path: string, project: Project, { files, git }: Pick<Ports, 'files' | 'git'>) {
  const policy = await findDocument(policyDocument, project, files)
  if (policy?.source !== 'base' || policy.sha === null) return null
  return git.readFile(policy.sha, await git.pathFromRoot(path))
}

async function readHere(path: string, files: Ports['files']) {
  return (await files.inspect(path))?.kind === 'file' ? files.readBytes(path) : null
}

async function placeIn(folder: string, path: string, files: Ports['files']): Promise<string> {
  const place = posix.join(folder, path)
  const way = posix.relative(await files.realPath(folder), await files.realPath(place))
  if (posix.isAbsolute(path) || way === '..' || way.startsWith('../')) {
    throw fault('carried-outside', { path })
  }
  return place
}
