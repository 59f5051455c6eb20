import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { BarPlot } from './lists/bar-plot.tsx'
import { FilterChips } from './lists/filter-chips.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

const markup = (piece: ReactElement) => renderToStaticMarkup(piece)
const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1]

test('a control is tied to its label and to what is said about it', () => {
  const controls = {
    textarea: markup(createElement(TextArea, { label: 'Reason', error: 'Say why' })),
    select: markup(
      createElement(Select, { label: 'Health', hint: 'All', options: [{ value: 'ready', label: 'Ready' }], onChoose: vi.fn() }),
    ),
  }
  for (const [tag, html] of Object.entries(controls)) {
    const id = attribute(html, tag, 'id')
    expect(id, tag).toBeTruthy()
    expect(attribute(html, 'label', 'for'), tag).toBe(id)
    const described = attribute(html, tag, 'aria-describedby')
    expect(html, tag).toMatch(new RegExp(`<div id="${described}"[^>]*>.*(Say why|All)`))
  }
  expect(attribute(controls.textarea, 'textarea', 'aria-invalid')).toBe('true')
})

test('a filter that is on says so, and not by its colour alone', () => {
  const chips = [
    { id: 'ready', label: 'Ready' },
    { id: 'broken', label: 'Broken' },
  ]
  const html = markup(createElement(FilterChips, { label: 'Health', chips, chosen: new Set(['broken']), onToggle: vi.fn() }))
  const states = [...html.matchAll(/aria-pressed="(\w+)"[^>]*>(<svg)?/g)].map(([, pressed, mark]) => [pressed, mark !== undefined])
  expect(states).toEqual([
    ['false', false],
    ['true', true],
  ])
})

test('every number of a plot stands in its table too, and the smallest is still seen', () => {
  const bars = [
    { label: '1 Nov', value: 4000, shown: '4,000' },
    { label: '2 Nov', value: 1, shown: '1' },
    { label: '3 Nov', value: 0, shown: '0' },
  ]
  const html = markup(createElement(BarPlot, { title: 'Tests', unit: 'Day', bars }))
  for (const { label, shown } of bars) expect(html).toMatch(new RegExp(`<th scope="row"[^>]*>${label}</th><td[^>]*>${shown}</td>`))
  const heights = [...html.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
  expect(heights).toEqual([96, 2, 0])
})
