import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  markdownTable
} from "./chunk-J4EXLMKD.js";
import {
  escapeHtml,
  escapeMarkdown,
  makeVisible,
  markdownCode
} from "./chunk-JF2QIDYE.js";

// src/report/prose.ts
function say(words, ...parts) {
  const prose = [];
  for (const [index, word] of words.entries()) {
    if (word !== "") prose.push(own(word));
    const part = parts[index];
    if (part === void 0) continue;
    if (isProse(part)) prose.push(...part);
    else prose.push(part);
  }
  return prose;
}
var own = (text) => ({ kind: "own", text });
var code = (text) => ({ kind: "code", text });
var strong = (content) => ({ kind: "strong", content: asProse(content) });
var mark = (effect) => ({ kind: "mark", effect });
function link(content, href) {
  return href === null ? asProse(content) : [{ kind: "link", content: asProse(content), href }];
}
function enumerate(items) {
  return items.flatMap((item, index) => {
    if (index === 0) return asProse(item);
    return [own(index === items.length - 1 ? " and " : ", "), ...asProse(item)];
  });
}
function join(items, separator) {
  return items.flatMap((item, index) => index === 0 ? item : [own(separator), ...item]);
}
function asProse(content) {
  return isProse(content) ? content : [content];
}
function isProse(content) {
  return Array.isArray(content);
}

// src/report/article.ts
var paragraph = (prose) => ({ kind: "paragraph", prose });
var list = (items) => ({ kind: "list", items });
var left = (title) => ({ title: own(title), align: "left" });
var right = (title) => ({ title: own(title), align: "right" });
function table(caption, columns, rows) {
  return rows.length === 0 ? [] : [{ kind: "table", caption, columns, rows }];
}

// src/report/detail.ts
var FULL = {
  rows: 40,
  checks: 10,
  examples: 5,
  checkLines: 50,
  showsUndecided: false,
  sentences: 12,
  flips: 20,
  tableRows: 100,
  tellsSides: false,
  text: 300
};
var PAGE = {
  ...FULL,
  checks: Number.POSITIVE_INFINITY,
  showsUndecided: true,
  flips: Number.POSITIVE_INFINITY,
  tableRows: Number.POSITIVE_INFINITY,
  tellsSides: true
};
var LESS = [
  { ...FULL, rows: 20, checks: 5, examples: 3, checkLines: 20, sentences: 6, flips: 0, text: 160 },
  { ...FULL, rows: 10, checks: 3, examples: 2, checkLines: 8, sentences: 4, flips: 0, text: 80 },
  { ...FULL, rows: 5, checks: 2, examples: 1, checkLines: 3, sentences: 2, flips: 0, text: 40 }
];
var CUT_ORDER = [
  "flips",
  "decision",
  "baseline",
  "training",
  "slices",
  "metrics",
  "data",
  "changes",
  "own-charts",
  "chart"
];

// src/report/markdown.ts
var MARKS = { pass: "✅", warn: "⚠️", fail: "❌" };
var WIDEST = 60;
var LONGEST_ALT = 2e3;
function renderMarkdown(article, options) {
  return joinParts(renderParts(article, options));
}
function renderParts(article, options) {
  return {
    title: `### ${MARKS[article.title.mark]} ${renderProse(article.title.prose, options)}`,
    lead: article.lead.map((block) => renderBlock(block, options)).join("\n\n"),
    rest: renderSections(article.sections, options).join("\n\n")
  };
}
function joinParts({ title, lead, rest }) {
  return `${[title, lead, rest].filter((part) => part !== "").join("\n\n")}
`;
}
function renderSheet(sheet) {
  const options = { folding: "none", longest: FULL.text, chartUrls: /* @__PURE__ */ new Map() };
  const blocks = sheet.blocks.map((block) => renderBlock(block, options));
  return `${[`### ${renderProse(sheet.title, options)}`, ...blocks].join("\n\n")}
`;
}
function renderSections(sections, options) {
  if (sections.length === 0) return [];
  if (options.folding === "each")
    return sections.map((section) => fold(section.title, renderBody(section, options), options));
  const open = sections.map(
    (section) => `#### ${renderProse(section.title, options)}

${renderBody(section, options)}`
  );
  if (options.folding === "none") return open;
  return [fold([`More: ${sections.map(({ short }) => short).join(", ")}`], open.join("\n\n"), options)];
}
function fold(title, body, options) {
  return `<details><summary>${renderSummary(title, options)}</summary>

${body}

</details>`;
}
function renderBody({ blocks }, options) {
  return blocks.map((block) => renderBlock(block, options)).join("\n\n");
}
function renderBlock(block, options) {
  switch (block.kind) {
    case "paragraph":
      return renderProse(block.prose, options);
    case "list":
      return block.items.map((item) => `- ${renderProse(item, options)}`).join("\n");
    case "table":
      return renderTable(block, options);
    case "chart":
      return renderChart(block.chart, options);
  }
}
function renderTable({ columns, rows }, options) {
  const header = columns.map(({ title }) => renderInline(title, options));
  const cells = [header, ...rows.map((row) => row.map((cell) => renderProse(cell, options)))];
  const isWide = cells.some((row) => row.some((cell) => cell.length > WIDEST));
  return markdownTable(cells, {
    align: columns.map(({ align }) => align),
    alignDelimiters: !isWide,
    stringLength: isWide ? () => 1 : (cell) => [...cell].length
  });
}
function renderChart({ name, alt, text }, { chartUrls }) {
  const urls = chartUrls.get(name);
  if (urls === void 0) return `<pre>${escapeHtml(text)}</pre>`;
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${escapeHtml(urls.dark)}">`;
  const { width, height } = urls;
  const size = width === void 0 || height === void 0 ? "" : ` width="${width}" height="${height}"`;
  return `<picture>${dark}<img alt="${escapeHtml(makeVisible(alt, LONGEST_ALT))}" src="${escapeHtml(urls.light)}"${size}></picture>`;
}
function renderProse(prose, options) {
  return prose.map((inline) => renderInline(inline, options)).join("");
}
function renderInline(inline, options) {
  if (typeof inline === "string") return escapeMarkdown(makeVisible(inline, options.longest));
  switch (inline.kind) {
    case "own":
      return inline.text;
    case "code":
      return markdownCode(makeVisible(inline.text, Math.min(100, options.longest)));
    case "strong":
      return `**${renderProse(inline.content, options)}**`;
    case "link":
      return `[${renderProse(inline.content, options)}](${inline.href})`;
    case "mark":
      return MARKS[inline.effect];
  }
}
function renderSummary(prose, options) {
  return prose.map((inline) => {
    if (typeof inline === "string") return renderInline(inline, options);
    if (inline.kind === "code")
      return `<code>${escapeMarkdown(makeVisible(inline.text, Math.min(100, options.longest)))}</code>`;
    if (inline.kind === "strong") return `<b>${renderSummary(inline.content, options)}</b>`;
    if (inline.kind === "link") return renderSummary(inline.content, options);
    return renderInline(inline, options);
  }).join("");
}

export {
  say,
  own,
  code,
  strong,
  mark,
  link,
  enumerate,
  join,
  paragraph,
  list,
  left,
  right,
  table,
  FULL,
  PAGE,
  LESS,
  CUT_ORDER,
  renderMarkdown,
  renderParts,
  joinParts,
  renderSheet
};
