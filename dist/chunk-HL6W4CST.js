import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  openAffected
} from "./chunk-DDOXFENP.js";
import {
  requireCheckout
} from "./chunk-JY5TSFO5.js";
import {
  performStage
} from "./chunk-XZ6THV72.js";
import {
  joinFaults
} from "./chunk-MY7RTWCD.js";

// src/commands/stage-command.ts
async function runStageCommand(input) {
  const { stage, asked, ports } = input;
  const open = input.open ?? (() => openAffected({ base: null, head: null, ...asked }, ports));
  const { projects, untouched } = await open();
  if (input.readsCheckout) await requireCheckout(projects, ports.git);
  const performed = [];
  const errors = [];
  for (const project of projects) {
    const { text, error } = await ports.runner.group(
      `${stage.title}: ${project.name}`,
      () => performStage(stage, project, ports)
    );
    await input.after?.(project);
    if (error !== null) errors.push(error);
    else performed.push({ project, text, document: stage.document.parse(text, stage.document.file) });
  }
  if (errors.length > 0) throw joinFaults(errors);
  return {
    exitCode: performed.some(({ document }) => input.failed?.(document) ?? false) ? 1 : 0,
    text: performed.map(input.describe).join("\n\n"),
    json: joinDocuments(performed.map(({ text }) => text)),
    markdown: input.show === void 0 ? null : performed.map(input.show).join("\n"),
    outputs: {
      out: asked.out,
      ...input.outputs?.(
        performed.map(({ document }) => document),
        untouched
      )
    }
  };
}
function joinDocuments(texts) {
  const [only] = texts;
  return texts.length === 1 && only !== void 0 ? only : `[${texts.map((text) => text.trimEnd()).join(",\n")}]
`;
}

export {
  runStageCommand,
  joinDocuments
};
