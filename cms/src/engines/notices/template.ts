/** Liquid templates of notice rules, rendered within limits: no files, no prototypes, bounded time and size. The result is plain text; HTML is made from it by escaping. */
import { Liquid } from 'liquidjs';

const nothing = () => {
  throw new Error('Templates read no files.');
};

const liquid = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  parseLimit: 20_000,
  renderLimit: 200,
  memoryLimit: 1_000_000,
  dynamicPartials: false,
  fs: {
    readFileSync: nothing, readFile: nothing, existsSync: () => false, exists: async () => false,
    contains: async () => false, containsSync: () => false, resolve: (_root: string, file: string) => file, sep: '/', dirname: () => '',
  },
});

/** What a template may name. */
export interface TemplateScope {
  record: object;
  /** The record's values as they are shown to this recipient, by the same names. */
  shown: object;
  me: object;
  event: object;
  company: object;
}

/** Renders one template; what stands in the values is never read as a template again. Throws where the template is wrong or too greedy. */
export async function renderTemplate(template: string, scope: TemplateScope | object): Promise<string> {
  return String(await liquid.parseAndRender(template, scope)).slice(0, 50_000);
}

/** What is wrong with a template, or null. */
export function templateProblem(template: string): string | null {
  try {
    liquid.parse(template);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** One header line: no line breaks or control characters, not endless. */
export function headerLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\s+/g, ' ').trim();
  return line.length > 180 ? `${[...line].slice(0, 179).join('')}…` : line;
}
