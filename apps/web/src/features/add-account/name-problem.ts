import type { Texts } from '../../texts/en/index.ts'

/** What is wrong with an account's name, from what the contract says of it. */
export function nameProblem(t: Texts['panel']['form'], issue: { message?: string | undefined } | undefined): string {
  if (issue?.message === 'too-long') return t.nameLong
  return issue?.message === 'control-characters' ? t.nameControls : t.nameMissing
}
