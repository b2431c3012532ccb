// The texts that are timed: news as it comes, or our own examples where the data folder is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export function benchTexts(newsFile) {
  if (existsSync(newsFile)) {
    const texts = readFileSync(newsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)
    return texts.filter((text) => text.length < 20_000).slice(0, 40)
  }
  const examples = readdirSync('examples').map((file) => readFileSync(`examples/${file}`, 'utf8'))
  return Array.from({ length: 40 }, (_, i) => examples[i % examples.length])
}

export const wordsOf = (texts) => texts.reduce((n, text) => n + text.split(/\s+/).length, 0)
