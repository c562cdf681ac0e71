/** Liquid templates of notices and printed forms, rendered within limits: no files, no prototypes, bounded time and size. The result is plain text; HTML is made from it by escaping. */
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

type Parsed = ReturnType<typeof liquid.parse>;

/** Templates come from the packs: there are as many as somebody has written, and an old one is forgotten when many new ones came. */
const parsed = new Map<string, Parsed>();
const most = 500;

function parse(template: string): Parsed {
  const known = parsed.get(template);
  if (known) return known;
  const made = liquid.parse(template);
  if (parsed.size >= most) parsed.delete(parsed.keys().next().value as string);
  parsed.set(template, made);
  return made;
}

/** Renders one template over what the scope names; what stands in the values is never read as a template again. Throws where the template is wrong or too greedy. */
export async function renderTemplate(template: string, scope: object): Promise<string> {
  return String(await liquid.render(parse(template), scope)).slice(0, 50_000);
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
