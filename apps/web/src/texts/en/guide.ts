/** The frame of the guide; what it says at each step is in guide-steps.ts. */
export const guide = {
  title: 'How to make the key at Kraken',
  tabs: { label: 'Form and guide', form: 'Form', guide: 'Guide' },
  show: 'Show the guide',
  hide: 'Hide the guide',
  print: 'Print',
  startOver: 'Start over',
  progress: (done: string, all: string) => `${done} of ${all}`,
  /** The tick box of a step, for screen readers. */
  done: (title: string) => `Done: ${title}`,

  titles: {
    1: 'Open the API settings',
    2: 'Begin a new key',
    3: 'Name the key',
    4: 'Choose the permissions',
    5: 'Live data and addresses',
    6: 'Generate the key',
    7: 'Copy both values',
    8: 'Paste and test here',
  },

  mend: {
    /** Read out with the verdict, and shown: `The guide shows where: step 4 and step 5.` */
    where: (steps: string) => `The guide shows where: ${steps}.`,
    step: (step: string) => `step ${step}`,
    show: 'Show it in the guide',
    marked: 'To be mended',
  },
}
