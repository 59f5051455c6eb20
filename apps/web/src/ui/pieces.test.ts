import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { DayPlot } from './lists/day-plot.tsx'
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

test('every number of a plot stands in its table too, the smallest is still seen, and the picture is told in words', () => {
  const days = ['1 Nov', '2 Nov', '3 Nov']
  const html = markup(
    createElement(DayPlot, {
      ...{ title: 'Tests', unit: 'Day', none: undefined, days },
      series: [{ values: [4000, 1, 0], said: '4,001 in all' }],
      columns: [{ head: 'A', name: 'Tests that passed', cells: ['4,000', '1', '–'] }],
    }),
  )
  const rows = [...html.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th><td[^>]*>([^<]*)<\/td>/g)].map(([, day, cell]) => [day, cell])
  expect(rows).toEqual([
    ['3 Nov', '–'],
    ['2 Nov', '1'],
    ['1 Nov', '4,000'],
  ])
  const heights = [...html.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
  expect(heights).toEqual([96, 3, 0])
  expect(html).toContain('aria-label="Tests: 4,001 in all"')
  expect(html).toMatch(/aria-hidden="true"[^>]*>A<\/span><span class="sr-only">Tests that passed</)
})

test('a plot of nothing says so, and shows neither bars nor numbers; what came to nothing has its numbers', () => {
  const series = [{ values: [0, 0], said: '0 in all' }]
  const columns = [{ head: 'Tests', cells: ['0', '0'] }]
  const plot = { title: 'Tests', unit: 'Day', days: ['1', '2'], series, columns }
  expect(markup(createElement(DayPlot, { ...plot, none: undefined }))).toMatch(/<svg.*<table/)
  const html = markup(createElement(DayPlot, { ...plot, none: 'Nothing' }))
  expect(html).toContain('Nothing')
  expect(html).not.toMatch(/<svg|<table/)
})
