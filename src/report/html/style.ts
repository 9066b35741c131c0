/** The page's only style sheet. Colours have a contrast of at least 4.5 : 1 on their ground, light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0;
  --pass: #0b62a8; --warn: #8a5a00; --fail: #b3400f; --link: #0860ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d;
    --pass: #6cb6ff; --warn: #e3a72f; --fail: #ff8e5e; --link: #6cb6ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
main, footer { max-width: 68rem; margin: 0 auto; }
header { border-left: 0.4rem solid var(--verdict); padding: 0.25rem 0 0.25rem 1rem; margin-bottom: 1.5rem; }
.pass { --verdict: var(--pass); } .warn { --verdict: var(--warn); } .fail { --verdict: var(--fail); }
.verdict { margin: 0; color: var(--verdict); font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; font-size: 0.85rem; }
h1 { margin: 0.1rem 0 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.15rem; overflow-wrap: anywhere; }
p, li { max-width: 48rem; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
code { background: var(--raised); border-radius: 4px; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
td.left:last-child, td.long { white-space: normal; min-width: 12rem; }
tbody th { font-weight: 400; }
thead th { color: var(--muted); font-weight: 600; border-bottom-width: 2px; }
.right { text-align: right; }
.mark { font-weight: 700; color: var(--verdict); }
figure { margin: 1.25rem 0; overflow-x: auto; }
figure svg { max-width: 100%; min-width: 42rem; height: auto; display: block; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
figcaption summary { color: var(--muted); font-size: 0.9rem; cursor: pointer; }
figure pre { overflow-x: auto; line-height: 1.35; }
footer { margin-top: 3rem; color: var(--muted); font-size: 0.85rem; }
@media print {
  body { padding: 0; font-size: 11pt; }
  section, figure, tr { break-inside: avoid; }
  .dark { display: none; } .light { display: block; }
  a { color: inherit; }
}
`
