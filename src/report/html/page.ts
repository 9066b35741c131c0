import { createHash } from 'node:crypto'
import type { Verdict } from '../../documents/parts.ts'
import type { Article, Section, SectionKey } from '../article.ts'
import { escapeHtml } from '../escape.ts'
import { type Drawings, renderBlock } from './blocks.ts'
import { renderProse, renderText } from './inline.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

export interface PageOptions {
  readonly drawings: Drawings
  /** The workflow run, or null. */
  readonly run: string | null
}

const VERDICTS: Record<Verdict, string> = { pass: 'Passed', warn: 'Passed with warnings', fail: 'Failed' }
/** What the parts of a report are called where a reader looks for one. */
export const SECTION_NAMES: Record<SectionKey, string> = {
  chart: 'Chart',
  charts: 'Charts',
  changes: 'What changed',
  slices: 'Slices',
  flips: 'Changed examples',
  metrics: 'All metrics',
  data: 'Data',
  'own-charts': 'Own charts',
  training: 'Training',
  baseline: 'Baseline',
  decision: 'How it was decided',
}

/**
 * One self-contained page. Its policy lets nothing load, and nothing run but its own style sheet and script, each
 * named by its hash; text never becomes markup there (trusted types). Without the script all is there to be read.
 */
export function renderPage(article: Article, { drawings, run }: PageOptions): string {
  const { mark, prose } = article.title
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${renderText(prose)}</title>
<style>${STYLE}</style>
</head>
<body class="${mark}">
<header>
<p class="verdict">${VERDICTS[mark]}</p>
<h1>${renderProse(prose)}</h1>
</header>
${renderContents(article.sections)}<main>
${article.lead.map((block) => renderBlock(block, drawings)).join('\n')}
${article.sections.map((section) => renderSection(section, drawings)).join('\n')}
</main>
<footer>Made by Mergemark${run === null ? '' : ` in <a href="${escapeHtml(run)}" rel="noreferrer">this run</a>`}. This page loads nothing.</footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hashOf(STYLE)}'`,
  // Users' charts, whose bytes are in the page.
  'img-src data:',
  `script-src 'sha256-${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

function renderContents(sections: readonly Section[]): string {
  if (sections.length < 2) return ''
  const items = sections.map(({ key }) => `<li><a href="#${key}">${SECTION_NAMES[key]}</a></li>`)
  return `<nav aria-label="Sections"><ul>\n${items.join('\n')}\n</ul></nav>\n`
}

function renderSection({ key, title, blocks }: Section, drawings: Drawings): string {
  const body = blocks.map((block) => renderBlock(block, drawings)).join('\n')
  return `<section aria-labelledby="${key}">\n<h2 id="${key}" tabindex="-1">${renderProse(title)}</h2>\n${body}\n</section>`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
