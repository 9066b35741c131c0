import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);

// src/commands/define-input.ts
function text(summary, fallback, extra = {}) {
  return { kind: "text", summary, fallback, placeholder: "text", surface: "both", ...extra };
}
function number(summary, fallback, extra = {}) {
  return { kind: "number", summary, fallback, placeholder: "number", surface: "both", ...extra };
}
function words(summary, extra = {}) {
  return { kind: "words", summary, fallback: [], placeholder: "a,b", surface: "both", ...extra };
}
function flag(summary, extra = {}) {
  return { kind: "flag", summary, fallback: false, placeholder: "", surface: "both", ...extra };
}
function choice(summary, choices, fallback, extra = {}) {
  return {
    kind: "choice",
    summary,
    choices,
    fallback,
    placeholder: choices.join("|"),
    surface: "both",
    ...extra
  };
}

// src/commands/common-inputs.ts
var commonInputs = {
  config: text("Path or glob of the configuration.", "mergemark.yml", { placeholder: "file" }),
  out: text("Folder that documents are written to and read from.", "mergemark-out", {
    placeholder: "folder"
  }),
  "working-directory": text("Folder to work in; all paths start there.", ".", {
    surface: "action",
    placeholder: "folder"
  }),
  format: choice(
    "What stdout shows: `text` (words), `json` (the written document) or `markdown` (the report).",
    ["text", "json", "markdown"],
    "text",
    {
      surface: "cli"
    }
  ),
  quiet: flag("Say nothing but errors and the result.", { surface: "cli" }),
  "no-color": flag("No colours, whatever the terminal.", { surface: "cli" }),
  debug: flag("Show stack traces.", { surface: "cli" })
};
var revisionInputs = {
  base: text(
    "The branch or commit to compare with; default: the remote’s default branch, main or master.",
    null,
    {
      surface: "cli",
      placeholder: "revision"
    }
  ),
  head: text("The commit that is judged; default: HEAD.", null, { surface: "cli", placeholder: "revision" })
};
var TOKEN_OF_JOB = "${{ github.token }}";
var tokenInput = {
  token: text("A token with the permissions below.", null, {
    surface: "action",
    secret: true,
    actionDefault: TOKEN_OF_JOB
  })
};
var signingKeyInput = {
  "signing-key": text(
    "SSH private key that records are signed with; on the command line MERGEMARK_SIGNING_KEY holds it.",
    null,
    { surface: "action", secret: true, variable: "MERGEMARK_SIGNING_KEY" }
  )
};
var bundleInputs = {
  bundle: text(
    "What the job before left: a folder, a zip file, or `artifact:<name>` of the run that is judged. Taken strictly.",
    null,
    { placeholder: "path" }
  ),
  workflow: text(
    "On `workflow_run`: the file of the workflow that computes.",
    ".github/workflows/mergemark.yml",
    { surface: "action", placeholder: "path" }
  )
};

// src/commands/define-command.ts
function defineCommand(command) {
  return command;
}

export {
  text,
  number,
  words,
  flag,
  choice,
  commonInputs,
  revisionInputs,
  tokenInput,
  signingKeyInput,
  bundleInputs,
  defineCommand
};
