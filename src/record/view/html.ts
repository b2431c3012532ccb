import type { RecordSpan, StoryRecord } from '../schema/index.js'
import { cut, evidenceOf } from './evidence.js'
import { type NoteLine, type NoteQuote, writeNote } from './note.js'

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --faint: #5c5c5c; --paper: #fff; --mark: #fff1b8; --line: #ddd; --hedge: #8a4b00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --faint: #a5a5a5; --paper: #16181b; --mark: #5a4a12; --line: #333; --hedge: #f0b468 } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 } h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); margin: 2rem 0 .5rem }
.origin, blockquote, .id { color: var(--faint) } .origin { margin: .25rem 0 0 }
ul.acts { list-style: none; padding: 0 } ul.acts > li { margin: .9rem 0; break-inside: avoid }
blockquote { margin: .2rem 0 0 1rem; font-size: .92rem } blockquote a { color: inherit; text-decoration-color: var(--line) }
dl { margin: .1rem 0 0 1rem; font-size: .92rem } dd a { color: inherit; text-decoration-color: var(--line) } dt { float: left; clear: left; margin-right: .5em; color: var(--faint) } dd { margin: 0 }
.hedge { color: var(--hedge) } .id { font-size: .8rem }
mark { background: var(--mark); color: inherit } mark:target { outline: 2px solid var(--hedge) } .story { white-space: pre-wrap; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none; font-size: 11pt } mark { background: none; text-decoration: underline } }
`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

function quoteOf({ start, text }: NoteQuote): string {
  return `<blockquote>“<a href="#at-${start}">${escapeHtml(text)}</a>”</blockquote>`
}

function lineOf(line: NoteLine): string {
  const facts = [line.what, line.when, line.where]
    .flatMap((part) => (part === null ? [] : [escapeHtml(part)]))
    .join(', ')
  const hedges = line.hedges.length > 0 ? ` <span class="hedge">[${escapeHtml(line.hedges.join('; '))}]</span>` : ''
  const details = line.details
    .map(({ label, text, quote }) => {
      const told = quote === null ? escapeHtml(text) : `<a href="#at-${quote.start}">${escapeHtml(text)}</a>`
      return `<dt>${escapeHtml(label)}</dt><dd>${told}</dd>`
    })
    .join('')
  return (
    `<li id="${escapeHtml(line.id)}"><strong>${escapeHtml(line.who)}</strong> ${facts}${hedges} <span class="id">${escapeHtml(line.id)}</span>` +
    `${details === '' ? '' : `<dl>${details}</dl>`}${line.evidence.map(quoteOf).join('')}</li>`
  )
}

/** The story with its evidence marked; every start of evidence is a place to link to. */
function markedText(text: string, spans: readonly RecordSpan[]): string {
  const starts = new Set(spans.map(({ start }) => start))
  return cut(text, spans)
    .map((piece) => {
      const inner = escapeHtml(piece.text)
      if (!piece.isEvidence) return inner
      return `<mark${starts.has(piece.start) ? ` id="at-${piece.start}"` : ''}>${inner}</mark>`
    })
    .join('')
}

/**
 * The record as one self-contained, printable HTML page: the note, then the story with the evidence highlighted and
 * linked from the note. No scripts, nothing loaded from elsewhere.
 */
export function renderHtml(record: StoryRecord): string {
  const note = writeNote(record)
  const groups = note.groups.map(
    (group) =>
      `<section><h2>${escapeHtml(group.title)}</h2><ul class="acts">${group.lines.map(lineOf).join('\n')}</ul></section>`,
  )
  const warnings = note.warnings.map((warning) => `<p class="hedge">${escapeHtml(warning)}</p>`)
  return [
    `<!doctype html>\n<html lang="${escapeHtml(note.language)}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(note.title)}</title><style>${STYLE}</style></head>\n<body>`,
    `<header><h1>${escapeHtml(note.title)}</h1><p class="origin">${escapeHtml(note.origin.join(' · '))}</p></header>`,
    ...(groups.length > 0 ? groups : ['<p>No acts found.</p>']),
    ...warnings,
    `<section><h2>The story</h2><div class="story">${markedText(record.story.text, evidenceOf(note))}</div></section>`,
    '</body>\n</html>\n',
  ].join('\n')
}
