/** Events that judge a commit after it has landed; everything else is about a change that may still be stopped. */
const AFTER_THE_FACT: readonly string[] = ['push', 'schedule', 'workflow_dispatch']

export type HeadName = 'this PR' | 'this commit' | 'this run'

/** What is judged, by the event that it is judged at; null: outside a repository. */
export function nameHead(event: string | null): HeadName {
  if (event === null) return 'this run'
  return AFTER_THE_FACT.includes(event) ? 'this commit' : 'this PR'
}
