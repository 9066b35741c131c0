import { PRINT_STYLE } from './print-style.ts'
import { TABLE_STYLE } from './table-style.ts'

/** Colours have a contrast of at least 4.5 : 1 on their ground, light and dark; paper is light whatever the screen is. */
const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --muted: #59636e; --line: #d1d9e0; --edge: #818b98;
  --pass: #0b62a8; --warn: #8a5a00; --fail: #b3400f; --link: #0860ca;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --ink: #e6edf3; --muted: #9198a1; --line: #3d444d; --edge: #757d87;
    --pass: #6cb6ff; --warn: #e3a72f; --fail: #ff8e5e; --link: #6cb6ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 68rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
.pass { --verdict: var(--pass); } .warn { --verdict: var(--warn); } .fail { --verdict: var(--fail); }
header { border-left: 0.4rem solid var(--verdict); padding: 0.25rem 0 0.25rem 1rem; margin-bottom: 1.25rem; }
.verdict { margin: 0; color: var(--verdict); font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; font-size: 0.85rem; }
h1 { margin: 0.1rem 0 0; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; text-wrap: balance; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.15rem; line-height: 1.35; overflow-wrap: anywhere; }
h2:focus { outline: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
p, li { max-width: 48rem; overflow-wrap: anywhere; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.88em; }
code { background: var(--raised); border-radius: 4px; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
nav { font-size: 0.9rem; margin-bottom: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: 0.2rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
@media screen and (min-width: 72rem) {
  body {
    display: grid; grid-template: "header header" auto "nav main" 1fr "footer footer" auto / 11rem minmax(0, 1fr);
    column-gap: 2.5rem; max-width: 82rem; padding-inline: 2rem;
  }
  body:not(:has(nav)) { display: block; max-width: 68rem; }
  header { grid-area: header; } nav { grid-area: nav; } main { grid-area: main; } footer { grid-area: footer; }
  nav ul { position: sticky; top: 1rem; flex-direction: column; flex-wrap: nowrap; padding-top: 0.9rem; }
}
figure { margin: 1.5rem 0; }
.picture { overflow-x: auto; }
.picture svg, .picture img { max-width: 100%; height: auto; display: block; }
.picture svg { min-width: 40rem; }
.dark { display: none; }
@media screen and (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
figcaption summary { color: var(--muted); font-size: 0.9rem; cursor: pointer; width: fit-content; }
figure pre { overflow-x: auto; line-height: 1.35; background: var(--raised); border-radius: 6px; padding: 0.75rem 1rem; }
.picture .role-mark [aria-label] { cursor: crosshair; }
.tip {
  position: absolute; z-index: 1; max-width: min(26rem, 80vw); padding: 0.3rem 0.6rem; border-radius: 6px;
  background: var(--ink); color: var(--ground); font-size: 0.85rem; line-height: 1.4; pointer-events: none; overflow-wrap: anywhere;
}
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.85rem; }
`

export const STYLE = `${PAGE_STYLE}${TABLE_STYLE}${PRINT_STYLE}`
