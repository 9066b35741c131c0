import { createHash } from 'node:crypto'
import type { Verdict } from '../../documents/parts.ts'
import type { Article, Section } from '../article.ts'
import { escapeHtml } from '../escape.ts'
import { type Drawings, renderBlock, renderProse, renderText } from './blocks.ts'
import { STYLE } from './style.ts'

export interface PageOptions {
  readonly drawings: Drawings
  /** The workflow run, or null. */
  readonly run: string | null
}

const VERDICTS: Record<Verdict, string> = { pass: 'Passed', warn: 'Passed with warnings', fail: 'Failed' }

/** One self-contained page. Its policy lets nothing load and nothing run but its own style sheet, named by its hash. */
export function renderPage(article: Article, { drawings, run }: PageOptions): string {
  const { mark, prose } = article.title
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${renderText(prose)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${mark}">
<header>
<p class="verdict">${VERDICTS[mark]}</p>
<h1>${renderProse(prose)}</h1>
</header>
${article.lead.map((block) => renderBlock(block, drawings)).join('\n')}
${article.sections.map((section) => renderSection(section, drawings)).join('\n')}
</main>
<footer>Made by Mergemark${run === null ? '' : ` in <a href="${escapeHtml(run)}" rel="noreferrer">this run</a>`}. It loads nothing and runs no script.</footer>
</body>
</html>
`
}

function renderSection({ key, title, blocks }: Section, drawings: Drawings): string {
  const body = blocks.map((block) => renderBlock(block, drawings)).join('\n')
  return `<section aria-labelledby="${key}">\n<h2 id="${key}">${renderProse(title)}</h2>\n${body}\n</section>`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
