/** The check over all projects: the one to require. */
export const OVERALL_CHECK = 'mergemark'

export function checkName(project: string): string {
  return `${OVERALL_CHECK}/${project}`
}
