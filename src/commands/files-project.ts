import type { Project } from '../project/project.ts'

/** What documents made from files alone, without a mergemark.yml, say of themselves. */
export type FilesProject = Pick<Project, 'name' | 'out' | 'run'>

export function filesProject(name: string, out: string): FilesProject {
  return { name, out, run: null }
}
