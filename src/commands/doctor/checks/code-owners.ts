import { LARGEST_OWNERS_FILE, OWNERS_FILES, type OwnersFile, ownersOf, parseOwners } from '../code-owners.ts'
import { defineCheck, type Finding, notSeen, ok, warning } from '../define-check.ts'
import { guardedPaths } from '../guarded-paths.ts'
import { readProtectionOf } from '../protection.ts'
import { shortList } from '../short-list.ts'
import type { Surroundings } from '../surroundings.ts'

export const codeOwners = defineCheck({
  name: 'code-owners',
  group: 'the repository',
  looksAt: 'CODEOWNERS of the base branch: whether workflows, policy and evaluation data have owners',
  async look(around) {
    const branch = await around.branch()
    if (branch === null)
      return [notSeen('CODEOWNERS was not looked for: no branch to compare with was found')]
    const found = await findOwners(branch.tip, around)
    if (found === null) {
      const what = (await guardedPaths(null, around)).map((guarded) => guarded.what)
      return [
        warning(
          `${branch.revision} has no CODEOWNERS: whoever may write can change ${shortList(what, { shown: 4 })}`,
          `Add ${OWNERS_FILES[0]} with an owner of /.github/, of mergemark.yml and of the evaluation data, and require their review.`,
        ),
      ]
    }
    if (found.bytes > LARGEST_OWNERS_FILE)
      return [warning(`${found.path} is larger than 3 MB, and GitHub obeys none of it`, 'Make it smaller.')]
    return [...describeBroken(found), ...(await describeCover(found, around))]
  },
})

interface Found {
  readonly path: (typeof OWNERS_FILES)[number]
  readonly bytes: number
  readonly owners: OwnersFile
}

async function findOwners(tip: string, { ports }: Surroundings): Promise<Found | null> {
  for (const path of OWNERS_FILES) {
    const content = await ports.git.readFile(tip, path)
    if (content === null) continue
    return { path, bytes: content.length, owners: parseOwners(new TextDecoder().decode(content)) }
  }
  return null
}

function describeBroken({ path, owners }: Found): Finding[] {
  return owners.broken
    .slice(0, 5)
    .map(({ line, reason }) =>
      warning(`${path}:${line}: ${reason}, so GitHub passes over this line`, 'Mend the line.'),
    )
}

async function describeCover({ path, owners }: Found, around: Surroundings): Promise<Finding[]> {
  const guarded = await guardedPaths(path, around)
  const findings = guarded.map(({ what, paths }) => {
    const bare = paths.filter((one) => ownersOf(owners, one).length === 0)
    if (bare.length === 0) return ok(`${path} names owners of ${what}`)
    return warning(
      `${path} names no owner of ${what}: ${shortList(bare)}`,
      `Add a line for each, after lines that match too, for the last one counts: \`/${folderOrFile(bare)} @owner\`.`,
    )
  })
  return findings
}

function folderOrFile([first = '']: readonly string[]): string {
  return first.startsWith('.github/workflows/') ? '.github/' : first
}

export const ownerReview = defineCheck({
  name: 'owner-review',
  group: 'the forge',
  looksAt: 'whether the branch requires the review of code owners: without it CODEOWNERS binds nobody',
  async look(around) {
    const seen = await readProtectionOf('whether the branch requires the review of code owners', around)
    if ('unseen' in seen) return [seen.unseen]
    const { branch, protection } = seen
    if (protection.requiresCodeOwnerReview === true)
      return [ok(`${branch} requires the review of code owners`)]
    if (protection.requiresCodeOwnerReview === null)
      return [
        notSeen(
          `whether ${branch} requires the review of code owners: this token may not see it`,
          'Use the token of an administrator.',
        ),
      ]
    return [
      warning(
        `${branch} does not require the review of code owners: CODEOWNERS only suggests reviewers`,
        `Turn on "Require review from Code Owners" in the rules of ${branch}.`,
      ),
    ]
  },
})
