/** The door of wording: how values read, templates over them, and HTML that escapes what is put into it. */
export { formatMoment, formatValue, isFigure } from './format-value';
export { html, Html, multiline } from './html';
export { htmlProblem, plainOf } from './html-problem';
export { renderHtmlTemplate, renderTemplate, templatePaths, templateProblem } from './template';
