import { trainingStage } from '../training/stage.ts'
import { commonInputs } from './common-inputs.ts'
import { defineCommand } from './define-command.ts'
import { runStageCommand } from './stage-command.ts'

export const train = defineCommand({
  name: 'train',
  summary: 'Run the training, by its command or the built-in trainer.',
  inputs: commonInputs,
  outputs: { out: 'Folder of the documents.' },
  permissions: { contents: { access: 'read', why: 'to check out the repository' } },
  ports: ['files', 'git', 'runner', 'processes', 'tables', 'trainer', 'clock'],
  run: ({ inputs, ports }) =>
    runStageCommand({
      stage: trainingStage,
      readsCheckout: true,
      asked: inputs,
      ports,
      describe: ({ project, document }) =>
        document.engine === 'none'
          ? `${project.name}: nothing to train here`
          : `${project.name}: trained in ${document.seconds.toFixed(1)} s by ${document.engine}, model ${document.model?.digest ?? 'not kept'}`,
    }),
})
