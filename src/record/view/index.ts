export { renderHtml } from './html.js'
export { renderMarkdown } from './markdown.js'
export { renderText, type TextOptions } from './text.js'
