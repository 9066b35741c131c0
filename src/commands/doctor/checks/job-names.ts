import { defineCheck, ok, warning } from '../define-check.ts'

export const jobNames = defineCheck({
  name: 'job-names',
  group: 'the workflows',
  looksAt:
    'jobs that are called as the required check is: one that is skipped would stand for it, and be green',
  async look(around) {
    const workflows = await around.workflows()
    if (workflows.length === 0) return []
    const taking = workflows.flatMap(({ path, jobs }) =>
      jobs.filter(({ name, maySkip }) => name === 'mergemark' && maySkip).map(({ id }) => ({ path, id })),
    )
    if (taking.length === 0) return [ok('no job that may be skipped is called `mergemark`')]
    return taking.map(({ path, id }) =>
      warning(
        `${path}, job ${id}: it is called \`mergemark\` and may be skipped, which a rule that requires that check takes for green`,
        'Call the job something else, or take its `if` and `needs` away.',
      ),
    )
  },
})
