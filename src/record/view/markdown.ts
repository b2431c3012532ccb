import type { StoryRecord } from '../schema/index.js'
import { cut, evidenceOf } from './evidence.js'
import { type Note, type NoteLine, writeNote } from './note.js'
import { plain } from './plain.js'

/** Backslash before every character that CommonMark could read as mark-up, and a number's dot at the start. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
}

function linesOf(line: NoteLine): string[] {
  const facts = [line.what, line.when, line.where].flatMap((part) => (part === null ? [] : [escapeMarkdown(part)]))
  const hedges = line.hedges.length > 0 ? ` *(${escapeMarkdown(line.hedges.join('; '))})*` : ''
  return [
    `- **${escapeMarkdown(line.who)}** ${facts.join(', ')}${hedges} \`${line.id}\``,
    ...line.details.map(({ label, text }) => `  - ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`),
    ...line.evidence.flatMap(({ text }) => ['', `  > “${escapeMarkdown(text)}”`, '']),
  ]
}

/** The story's paragraphs with the evidence in bold. */
function markedStory({ story }: StoryRecord, note: Note): string[] {
  const pieces = cut(story.text, evidenceOf(note))
  const marked = pieces.map(({ text, isEvidence }) =>
    text
      .split(/(\n\s*\n)/)
      .map((part) => (part.trim() === '' || !isEvidence ? escapeMarkdown(part) : bold(part)))
      .join(''),
  )
  return marked
    .join('')
    .replaceAll('****', '')
    .split(/\n\s*\n/)
    .flatMap((paragraph) => [`> ${plain(paragraph)}`, ''])
}

/** Bold takes no blanks at its ends. */
function bold(part: string): string {
  const [, before = '', inner = '', after = ''] = part.match(/^(\s*)([\s\S]*?)(\s*)$/) ?? []
  return `${before}**${escapeMarkdown(inner)}**${after}`
}

/** The record as an analyst's note in CommonMark, and the story with its evidence in bold. */
export function renderMarkdown(record: StoryRecord): string {
  const note = writeNote(record)
  const out = [`# ${escapeMarkdown(note.title)}`, '']
  if (note.origin.length > 0) out.push(note.origin.map(escapeMarkdown).join(' · '), '')
  for (const group of note.groups) out.push(`## ${group.title}`, '', ...group.lines.flatMap(linesOf), '')
  if (note.groups.length === 0) out.push('No acts found.', '')
  for (const warning of note.warnings) out.push(`> ${escapeMarkdown(warning)}`, '')
  out.push('## The story', '', ...markedStory(record, note), '')
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
