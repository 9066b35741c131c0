/**
 * Variables that no code of a pull request may see, whatever the configuration says: the tokens of GitHub and of the
 * runner, what `ACTIONS_*` and `INPUT_*` hold of the runner's services and of the action's own inputs, the files through
 * which a step steers those after it, and `GIT_*`, in which a checkout may hand git its authorisation
 * (`GIT_CONFIG_VALUE_0`).
 */
const FORBIDDEN = [
  /^(GITHUB|GH|RUNNER)_(.*_)?(TOKEN|PAT)$/i,
  /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i,
  /^(ACTIONS|INPUT|GIT)_/i,
]

/** Whether the variable is one of the runner's own. Case does not matter: on Windows it does not to the system. */
export function isForbidden(variable: string): boolean {
  return FORBIDDEN.some((pattern) => pattern.test(variable))
}
