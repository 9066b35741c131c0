import type { GateSettings } from '../config/configuration.ts'
import type { BaselineDocument } from '../documents/baseline.ts'
import type { Sha } from '../documents/parts.ts'
import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, clean, joinNames } from './wording.ts'

export interface TrustInput {
  /** The pull request comes from a fork or from Dependabot: its author may not write here. */
  readonly untrusted: boolean
  /** Main's own word. */
  readonly forks: GateSettings['forks']
  readonly head: Sha | null
  /** What prepare found out; null: nothing. */
  readonly found: BaselineDocument['trust'] | null
}

/** Reasons quote what a stranger wrote. */
const LONGEST = 600

interface Trusted {
  /** No entry where there is nothing to believe or not. */
  readonly entries: RuleOutcome[]
  readonly assurance: VerdictDocument['assurance']
}

/**
 * What the code of a pull request reports of itself is its author's word. Of whoever may not write here it counts once
 * somebody who may has approved that very commit, unless main's policy takes it as it is.
 */
export function judgeTrust(input: TrustInput | undefined): Trusted {
  if (input === undefined) return { entries: [], assurance: 'self-reported' }
  const { untrusted, found } = input
  const refused = found?.bundle ?? null
  const bundle = refused === null ? [] : [missing('bundle', refused)]
  if (!untrusted) return { entries: bundle, assurance: 'self-reported' }
  const approvers = found?.approvers ?? []
  const entry = judgeAuthor(input, approvers)
  return { entries: [...bundle, entry], assurance: approvers.length > 0 ? 'reviewed' : 'self-reported' }
}

function judgeAuthor({ forks, head, found }: TrustInput, approvers: readonly string[]): RuleOutcome {
  const commit = head === null ? 'the commit' : head.slice(0, 7)
  if (approvers.length > 0) {
    const names = approvers.map((login) => clean(login))
    return held(`${joinNames(names)} approved ${commit}, whose code reported these results.`)
  }
  if (forks === 'accept')
    return held(`The results of ${commit} are its author’s word; the policy takes it (gate.forks: accept).`)
  const problem = found == null ? 'prepare did not find out' : found.problem
  if (problem !== null)
    return missing('trust', `whether ${commit} was approved could not be told: ${problem}`)
  return missing(
    'trust',
    `the results of ${commit} are its author’s own word, and the author has no write access. They count once somebody ` +
      'who has it approves this commit in a review and the judging job runs again; a newer commit needs a new approval',
  )
}

function held(message: string): RuleOutcome {
  return ruleOutcome({
    rule: 'trust',
    kind: 'trust',
    as: 'prove',
    outcome: 'within',
    effect: 'pass',
    message,
  })
}

function missing(rule: 'trust' | 'bundle', message: string): RuleOutcome {
  const line = message
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  const text = asSentence(`${line.charAt(0).toUpperCase()}${line.slice(1)}`)
  return ruleOutcome({ rule, kind: 'trust', as: 'prove', outcome: 'missing', effect: 'fail', message: text })
}
