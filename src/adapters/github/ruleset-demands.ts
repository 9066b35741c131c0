/** What one source demands of a branch; null: not to be seen. */
export interface Demands {
  readonly source: 'ruleset' | 'classic'
  readonly checks: readonly { readonly name: string; readonly appId: number | null }[]
  readonly upToDate: boolean | null
  readonly approvals: number | null
  readonly codeOwners: boolean | null
  readonly dismissesStale: boolean | null
  readonly mergeQueue: boolean
}

export interface ReceivedRule {
  readonly type: string
  readonly parameters?: {
    readonly required_status_checks?: readonly {
      readonly context: string
      readonly integration_id?: number | null
    }[]
    readonly strict_required_status_checks_policy?: boolean
    readonly require_code_owner_review?: boolean
    readonly dismiss_stale_reviews_on_push?: boolean
    readonly required_approving_review_count?: number
  }
}

/** All active rules that hold for a branch, of whatever ruleset: the strictest of each counts. */
export function demandsOfRules(rules: readonly ReceivedRule[]): Demands {
  const parameters = rules.map((rule) => rule.parameters ?? {})
  const checks = parameters.flatMap(({ required_status_checks: required = [] }) => required)
  return {
    source: 'ruleset',
    checks: checks.map(({ context, integration_id: app }) => ({ name: context, appId: app ?? null })),
    upToDate: parameters.some((one) => one.strict_required_status_checks_policy === true),
    approvals: Math.max(0, ...parameters.map((one) => one.required_approving_review_count ?? 0)),
    codeOwners: parameters.some((one) => one.require_code_owner_review === true),
    dismissesStale: parameters.some((one) => one.dismiss_stale_reviews_on_push === true),
    mergeQueue: rules.some(({ type }) => type === 'merge_queue'),
  }
}
