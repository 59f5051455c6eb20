// What this page's scripts say, in the language that the page is in, and how dates and numbers are written in it.

const { dataset } = document.documentElement

export const texts = JSON.parse(document.getElementById('texts').content.textContent)

const primary = (tag) => tag.toLowerCase().split('-')[0]
/** As in the reader's own region, where the browser tells one that speaks this language. */
const locale = navigator.languages.find((tag) => primary(tag) === primary(dataset.formats)) ?? dataset.formats

const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' })
const numbers = new Intl.NumberFormat(locale)
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
const milliseconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' })
const lists = new Intl.ListFormat(locale)
export const format = {
  moment: (unixSeconds) => moments.format(unixSeconds * 1000),
  time: (unixMilliseconds) => times.format(unixMilliseconds),
  milliseconds: (count) => milliseconds.format(count),
  seconds: (count) => seconds.format(count),
  number: (count) => numbers.format(count),
  list: (items) => lists.format(items),
}

/** A value as it stands in a sentence: nobody's to translate, and in its own direction. */
const value = (textContent) => Object.assign(document.createElement('bdi'), { textContent, translate: false })

/** Writes a text into a place, and what it tells, text or an element, where the text has the name of it in {braces}. */
export function write(place, text, facts = {}) {
  const parts = text.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part
    return typeof facts[part] === 'string' ? value(facts[part]) : facts[part]
  })
  place.replaceChildren(...parts)
}

/** A text with what it tells, for where no element can stand. */
export const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (_, fact) => facts[fact])

/** The words of a label of Kraken's on the page, without what they mean. */
export const wordsOf = (label) => label.querySelector('[lang="en"]')
