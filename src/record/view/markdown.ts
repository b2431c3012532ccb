import type { StoryRecord } from '../schema/index.js'
import { type NoteLine, writeNote } from './note.js'

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
    ...line.details.map(([label, text]) => `  - ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`),
    ...line.evidence.flatMap(({ text }) => ['', `  > “${escapeMarkdown(text)}”`, '']),
  ]
}

/** The record as an analyst's note in CommonMark. */
export function renderMarkdown(record: StoryRecord): string {
  const note = writeNote(record)
  const out = [`# ${escapeMarkdown(note.title)}`, '']
  if (note.origin.length > 0) out.push(note.origin.map(escapeMarkdown).join(' · '), '')
  for (const group of note.groups) out.push(`## ${group.title}`, '', ...group.lines.flatMap(linesOf), '')
  if (note.groups.length === 0) out.push('No acts found.', '')
  for (const warning of note.warnings) out.push(`> ${escapeMarkdown(warning)}`, '')
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}
