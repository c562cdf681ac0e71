/** Liquid templates of notices and printed forms, rendered within limits: no files, no prototypes, bounded time and size. */
import { Liquid } from 'liquidjs';

const nothing = () => {
  throw new Error('Templates read no files.');
};

const limited = (outputEscape?: 'escape') => new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  outputEscape,
  parseLimit: 20_000,
  renderLimit: 200,
  memoryLimit: 1_000_000,
  dynamicPartials: false,
  fs: {
    readFileSync: nothing, readFile: nothing, existsSync: () => false, exists: async () => false,
    contains: async () => false, containsSync: () => false, resolve: (_root: string, file: string) => file, sep: '/', dirname: () => '',
  },
});

type Parsed = ReturnType<Liquid['parse']>;

/** One way of rendering. Templates come from the packs: there are as many as somebody has written, and an old one is forgotten when many new ones came. */
class Renderer {
  readonly #parsed = new Map<string, Parsed>();
  constructor(readonly liquid: Liquid) {}

  parse(template: string): Parsed {
    const known = this.#parsed.get(template);
    if (known) return known;
    const made = this.liquid.parse(template);
    if (this.#parsed.size >= most) this.#parsed.delete(this.#parsed.keys().next().value as string);
    this.#parsed.set(template, made);
    return made;
  }

  async render(template: string, scope: object): Promise<string> {
    return String(await this.liquid.render(this.parse(template), scope)).slice(0, 50_000);
  }
}

const most = 500;
const plain = new Renderer(limited());
const escaping = new Renderer(limited('escape'));
// In HTML every value is escaped: no filter takes that back.
escaping.liquid.registerFilter('raw', (value: unknown) => value);

/** Renders one template over what the scope names, to plain text; what stands in the values is never read as a template again. Throws where the template is wrong or too greedy. */
export function renderTemplate(template: string, scope: object): Promise<string> {
  return plain.render(template, scope);
}

/** The same for a template that is HTML itself: every value is escaped. */
export function renderHtmlTemplate(template: string, scope: object): Promise<string> {
  return escaping.render(template, scope);
}

/** What is wrong with a template, or null. */
export function templateProblem(template: string): string | null {
  try {
    plain.liquid.parse(template);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a template asks its scope for, segment by segment: `[['record', 'customer', 'region']]`. Nothing where it cannot be read. */
export function templatePaths(template: string): string[][] {
  try {
    return plain.liquid.globalVariableSegmentsSync(plain.parse(template)).map((segments) => segments.filter((one): one is string => typeof one === 'string'));
  } catch {
    return [];
  }
}
