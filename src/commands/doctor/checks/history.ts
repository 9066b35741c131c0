import { defineCheck, type Finding, ok, problem, warning } from '../define-check.ts'
import type { BaseBranch, Surroundings } from '../surroundings.ts'

export const history = defineCheck({
  name: 'history',
  group: 'the repository',
  looksAt: 'git: the branch that pull requests are compared with, and whether its history is here',
  async look(around) {
    const root = await around.root()
    if (root === null)
      return [problem('this is no git repository', 'Start it inside the repository that is to be judged.')]
    const head = await around.ports.git.resolve('HEAD')
    if (head === null) return [problem('the repository has no commit yet', 'Commit something first.')]
    const branch = await around.branch()
    return [await lookAtBranch(branch, head, around), ...(await lookAtDepth(around))]
  },
})

async function lookAtBranch(
  branch: BaseBranch | null,
  head: string,
  { ports, asked }: Surroundings,
): Promise<Finding> {
  if (branch === null) {
    if (asked.base !== null)
      return problem(`there is no branch or commit "${asked.base}"`, 'Name with --base one that is there.')
    return problem(
      'no branch to compare with was found: neither the remote’s default branch nor main or master',
      'Fetch it (`git remote set-head origin --auto`, `git fetch origin`), or name it with --base.',
    )
  }
  const at = `${branch.revision} at ${branch.tip.slice(0, 7)}`
  if ((await ports.git.mergeBase(head, branch.tip)) === null) {
    const trouble = await ports.git.fetchTrouble()
    return problem(
      `HEAD and ${at} have no history in common${trouble === null ? '' : `, and more could not be fetched: ${trouble}`}`,
      'Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`.',
    )
  }
  if (branch.isOfRemote) return ok(`pull requests are compared with ${at}`)
  return warning(
    `pull requests are compared with ${at}, which is a branch of this clone: no remote has one`,
    'Add the remote as `origin` and fetch from it, or name its branch with --base.',
  )
}

async function lookAtDepth({ ports }: Surroundings): Promise<Finding[]> {
  if (!(await ports.git.isShallow())) return [ok('the whole history is here')]
  return [
    warning(
      'this clone is shallow: Mergemark fetches what it lacks, each time anew',
      'Add `fetch-depth: 0` to actions/checkout, or run `git fetch --unshallow`.',
    ),
  ]
}
