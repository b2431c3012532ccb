import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { DemarcheError } from '../../errors.js'
import { badOntology, type OntologyRead, type OntologySource, readOntology } from './check.js'
import { icews } from './icews.js'

/**
 * Reads an ontology of the user's own from a YAML or JSON file, or one that ships by its name (`icews`).
 * @throws DemarcheError `ontology/missing`, `ontology/bad-file` with every problem and its line
 */
export async function loadOntology(path: string | URL): Promise<OntologyRead> {
  if (path === 'icews') return { ontology: icews(), frames: {} }
  const place = typeof path === 'string' ? path : fileURLToPath(path)
  const text = await readFile(place, 'utf8').catch((cause: unknown) => {
    throw new DemarcheError(
      'ontology/missing',
      `Expected an ontology (YAML or JSON) at \`${place}\`, found no file that can be read. Check the path, or name \`icews\`.`,
      { path: place },
      { cause },
    )
  })
  return parseOntology(place, text)
}

/**
 * Reads an ontology from the text of a YAML or JSON file.
 * @throws DemarcheError `ontology/bad-file`
 */
export const parseOntology = (file: string, text: string): OntologyRead => readOntology(sourceOf(file, text))

/** JSON is YAML too; every scalar is read as text, so that codes such as 0112 stay as written. */
function sourceOf(file: string, text: string): OntologySource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [error] = document.errors
  if (error) {
    const line = lines.linePos(error.pos[0]).line
    throw badOntology([
      {
        file,
        line,
        column: null,
        found: text.split('\n')[line - 1]?.trim() ?? '',
        message: `expected YAML or JSON: ${error.message.split('\n')[0]}`,
        suggestion: null,
      },
    ])
  }
  return {
    file,
    value: document.toJS(),
    lineOf: (path) => {
      // What is missing has no place of its own: its parent's is told.
      for (let depth = path.length; depth >= 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true)
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
      }
      return 1
    },
  }
}
