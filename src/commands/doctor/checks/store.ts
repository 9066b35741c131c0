import { inspectStore } from '../../../baseline/open-store.ts'
import type { BaselineSettings, Configuration } from '../../../config/configuration.ts'
import { MergemarkError } from '../../../errors/mergemark-error.ts'
import type { StoreTip } from '../../../ports.ts'
import { defineCheck, type Finding, notSeen, ok, problem, warning } from '../define-check.ts'
import { findingsOf } from '../examine.ts'
import type { Surroundings } from '../surroundings.ts'

export const store = defineCheck({
  name: 'store',
  group: 'the project',
  looksAt: 'the store of records: whether it is reached, where it lies, and whether it is signed',
  async look(around) {
    if ((await around.root()) === null) return [notSeen('the store was not asked: this is no git repository')]
    const projects = await projectsOf(around)
    if (projects.length === 0) return [notSeen('the store was not asked: no configuration says where it is')]
    const different = new Map(projects.map(({ baseline }) => [keyOf(baseline), baseline]))
    const findings: Finding[] = []
    for (const settings of different.values()) findings.push(...(await lookAtStore(settings, around)))
    return findings
  },
})

/** The policy's, as they say where a comparison looks; the working tree's where there is none yet. */
async function projectsOf(around: Surroundings): Promise<Configuration[]> {
  const parsed = (found: Awaited<ReturnType<Surroundings['policies']>>) =>
    found.flatMap(({ configuration }) => configuration ?? [])
  const ofBase = parsed(await around.policies())
  return ofBase.length > 0 ? ofBase : parsed(await around.configurations())
}

function keyOf({ store: place, signers, leastSequence }: BaselineSettings): string {
  return JSON.stringify([place, signers, leastSequence])
}

/** Looks without belief, so that nothing is remembered of it. */
async function lookAtStore(settings: BaselineSettings, around: Surroundings): Promise<Finding[]> {
  const base = (await around.policies()).length > 0 ? ((await around.branch())?.tip ?? null) : null
  try {
    const tip = await (await inspectStore(settings, { base }, around.ports)).tip()
    if (tip === null) return [none(settings)]
    return [describeTip(tip, settings), describeTrust(tip, settings)]
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
    return findingsOf(error, 'problem')
  }
}

function none({ store: place }: BaselineSettings): Finding {
  const where = place.kind === 'git' ? place.ref : place.path
  const isRef = place.kind === 'git' && !place.ref.startsWith('refs/heads/')
  const refused = !isRef
    ? ''
    : place.fallback === null
      ? ' Should the host refuse such a ref, name a branch with `baseline.fallback-branch`.'
      : ` Should the host refuse such a ref, records go to ${place.fallback}.`
  return warning(
    `the store is reached, and ${where} holds no record yet: there is nothing to compare with`,
    `The first push to the default branch makes it (by hand: \`mergemark record\`); whether it may be written shows then.${refused}`,
  )
}

function describeTip({ sequence, from, commit }: StoreTip, { store: place }: BaselineSettings): Finding {
  const said = `${from} at ${commit.slice(0, 7)}, after ${sequence} change${sequence === 1 ? '' : 's'}`
  const isFallback = place.kind === 'git' && from === place.fallback
  if (!isFallback) return ok(`the store is reached: ${said}`)
  return warning(
    `the store lies on its fallback branch: ${said}. Clones fetch a branch, and a push to it starts workflows`,
    `Let the host take ${place.ref}; where it cannot, exclude the branch from the workflows and protect it.`,
  )
}

function describeTrust(tip: StoreTip, { signers, leastSequence, store: place }: BaselineSettings): Finding {
  if (tip.sequence < leastSequence)
    return problem(
      `the store has seen ${tip.sequence} changes, and \`baseline.least-sequence\` says ${leastSequence}: it was set back`,
      'Find out who set it back (`mergemark history --verify`), and restore the later state.',
    )
  if (signers === null) {
    const who = place.kind === 'git' ? 'everyone with `contents: write`' : 'everyone who may write there'
    return warning(
      `the store is not signed: ${who} could change what pull requests are compared with`,
      'Sign it: `baseline.signers` names who may, and the secret `signing-key` holds the key (docs/baselines.md).',
    )
  }
  if (tip.signer !== null) return ok(`the store is signed by ${tip.signer}, whom ${signers} names`)
  return problem(
    `nobody whom ${signers} names signed the newest change of the store, so no comparison believes it`,
    'Look at `mergemark history --verify`; docs/baselines.md says how a store is first signed.',
  )
}
