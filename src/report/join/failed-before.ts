import { readMarker } from '../sticky-marker.ts'
import type { ProjectState } from './project-state.ts'
import { readSections, type Section } from './section.ts'

/** Names kept; a comment has no room for any number of them. */
const MOST = 100

/**
 * Projects that failed when the comment was written and have not been told to have recovered yet, or are told so in
 * this very comment: the next commit's says nothing of it any more. `states`: as they stand now; none while the
 * comment is only marked as out of date.
 */
export function findFailedBefore(body: string, states: readonly ProjectState[]): string[] {
  const sections = new Map(readSections(body).map((section) => [section.project, section]))
  const bad = [...sections.values()].filter(({ isGood }) => !isGood).map(({ project }) => project)
  const before = (readMarker(body)?.failed ?? []).filter((name) => {
    const section = sections.get(name)
    return section === undefined || isShownStill(section, states)
  })
  return [...new Set([...before, ...bad])].sort().slice(0, MOST)
}

function isShownStill({ project, head, run }: Section, states: readonly ProjectState[]): boolean {
  const now = states.find(({ name }) => name === project)?.section
  return now != null && now.head === head && now.run.id === run.id && now.run.attempt === run.attempt
}
