import type { Texts } from '../../texts/en/index.ts'

/** What is wrong with an account's name, from the contract's word for it. */
export function nameProblem(t: Texts['panel']['form'], wrong: string | undefined): string {
  if (wrong === 'too-long') return t.nameLong
  return wrong === 'control-characters' ? t.nameControls : t.nameMissing
}
