// How the controls and what they offer are called.

import { texts } from './texts.js'

export const labelOf = ({ name }) => texts.controls[name].label
export const helpOf = ({ name }) => texts.controls[name].help

/** What a choice is called; undefined where nothing of ours is, such as a path. */
export const wordsFor = ({ name }, value) => texts.controls[name].options?.[value]

/** A choice, if by no words of ours, then by Kraken's, or as it is. */
export const nameOf = (field, value) => wordsFor(field, value) ?? field.options?.find((one) => one.value === value)?.says ?? String(value)

/** What is wrong with a control's value: a text and what it tells. */
export const errorOf = ({ type, range }) =>
  range ? [texts.wrong.number, { from: String(range[0]), to: String(range[1]) }] : [texts.wrong[type]]
