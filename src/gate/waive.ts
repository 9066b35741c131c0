import type { Waiver } from '../config/configuration.ts'
import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { isOfSlice } from './slice-names.ts'
import { clean } from './wording.ts'

type State = NonNullable<VerdictDocument['waivers'][number]['state']>

interface Waived {
  readonly rules: RuleOutcome[]
  readonly waivers: VerdictDocument['waivers']
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Entries that fail and that a live waiver matches warn instead, and say so. An expired waiver is void; it is listed,
 * as is one that nothing failing matches. `today`: YYYY-MM-DD in UTC; a waiver counts to the end of its last day.
 */
export function waive(rules: readonly RuleOutcome[], waivers: readonly Waiver[], today: string): Waived {
  const live = waivers.filter((waiver) => isLive(waiver, today))
  return {
    rules: rules.map((rule) => {
      const waiver = live.find((one) => matches(one, rule))
      return waiver === undefined ? rule : excuse(rule, waiver)
    }),
    waivers: waivers.map((waiver) => {
      const isApplied = rules.some((rule) => matches(waiver, rule))
      return list(waiver, isLive(waiver, today) ? (isApplied ? 'applied' : 'unmatched') : 'expired')
    }),
  }
}

/** Anything but two dates is no proof that it still counts. */
function isLive({ expires }: Waiver, today: string): boolean {
  return DATE.test(expires) && DATE.test(today) && today <= expires
}

/** All that the waiver names must match, and it must name something. What a command did not make, and whom to believe, is not to be waived. */
function matches(waiver: Waiver, entry: RuleOutcome): boolean {
  if (entry.effect !== 'fail' || entry.kind === 'command' || entry.kind === 'trust') return false
  const { rule, evaluation, metric, slice } = waiver
  if ([rule, evaluation, metric, slice].every((named) => named === null)) return false
  return (
    (rule === null || rule === entry.rule || rule === (entry.name ?? null)) &&
    (evaluation === null || evaluation === entry.evaluation) &&
    (metric === null || metric === entry.metric) &&
    (slice === null || isOfSlice(entry, slice))
  )
}

function excuse(rule: RuleOutcome, { reason, owner, expires }: Waiver): RuleOutcome {
  return {
    ...rule,
    effect: 'warn',
    waived: reason,
    message: `${rule.message} Waived until ${expires} by ${clean(owner)}: ${clean(reason)}`,
  }
}

function list(waiver: Waiver, state: State): VerdictDocument['waivers'][number] {
  const { rule, evaluation, metric, slice, reason, owner, expires } = waiver
  const named = [metric, slice, evaluation].filter((one) => one !== null).join(', ')
  return { rule: rule ?? named, evaluation, metric, slice, reason, owner, expires, state }
}
