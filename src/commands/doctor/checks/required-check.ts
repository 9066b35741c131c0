import type { Protection } from '../../../ports.ts'
import { defineCheck, type Finding, ok, problem, warning } from '../define-check.ts'
import { readProtectionOf } from '../protection.ts'

const CHECK = 'mergemark'

/** GitHub's own app, which stands behind every workflow's `GITHUB_TOKEN` on github.com. */
const ACTIONS_APP = 15_368

export const requiredCheck = defineCheck({
  name: 'required-check',
  group: 'the forge',
  looksAt: 'whether the branch requires the check `mergemark`, and from whom',
  async look(around) {
    const seen = await readProtectionOf('whether the branch requires the check `mergemark`', around)
    if ('unseen' in seen) return [seen.unseen]
    const opened = await around.forge()
    const onGitHub = opened.kind === 'open' && opened.capabilities.product === 'github'
    return describe(seen.protection, { branch: seen.branch, onGitHub })
  },
})

type Where = { readonly branch: string; readonly onGitHub: boolean }

function describe({ requiredChecks }: Protection, { branch, onGitHub }: Where): Finding[] {
  const ours = requiredChecks.filter(({ name }) => name === CHECK)
  if (ours.length === 0)
    return [
      describeMissing(
        requiredChecks.map(({ name }) => name),
        branch,
      ),
    ]
  // Each demand holds: the one that asks for a certain app is the strongest.
  const { appId, source } = ours.find(({ appId: app }) => app !== null && app !== ACTIONS_APP) ??
    ours.find(({ appId: app }) => app !== null) ??
    ours[0] ?? { appId: null, source: 'ruleset' }
  const required = `${branch} requires the check \`${CHECK}\` (${source === 'ruleset' ? 'a ruleset' : 'a branch protection rule'})`
  const dedicated =
    'Against malice: give `report` the token of a GitHub App of your own, and require the check from that app.'
  if (appId === null)
    return [
      warning(`${required} from anybody: whoever may write to the repository can report it green`, dedicated),
    ]
  if (onGitHub && appId === ACTIONS_APP)
    return [
      warning(
        `${required} from GitHub Actions: any workflow in the repository can report it green, one on a branch too. That stops mistakes, not malice`,
        dedicated,
      ),
    ]
  const whose = onGitHub ? 'an app of its own' : 'one app'
  return [ok(`${required} from ${whose} (${appId}): nobody else can report it`)]
}

function describeMissing(names: readonly string[], branch: string): Finding {
  const near = names.filter((name) => name.startsWith(CHECK))
  const how = `Require \`${CHECK}\` in a ruleset or branch protection rule of ${branch}.`
  if (near.length === 0)
    return problem(`${branch} does not require the check \`${CHECK}\`: a red pull request can be merged`, how)
  return problem(
    `${branch} requires ${near.map((name) => `\`${name}\``).join(', ')} and not \`${CHECK}\`: a job or a single project is green where it is skipped`,
    `${how} It is the strictest of all projects, and never green where nothing was judged.`,
  )
}
