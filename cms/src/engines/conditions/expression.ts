/** Computed fields: `quantity*unitPrice`, `sum(lines.amount)`. Read once into a tree; numbers, fields, sums, + - * / and parentheses, nothing else. */

export type Expression =
  | { is: 'number'; text: string }
  | { is: 'field'; name: string }
  | { is: 'sum'; part: string; field: string }
  | { is: 'operation'; sign: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

const maxLength = 1000;
const maxDepth = 32;
const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([-+*/().]))/y;

/** What is wrong with an expression's text, and where (an index into it). */
export class ExpressionError extends Error {
  constructor(message: string, readonly at: number) {
    super(message);
    this.name = 'ExpressionError';
  }
}

/** Reads an expression; throws an ExpressionError where it is not one. */
export function parseExpression(text: string): Expression {
  if (text.length > maxLength) throw new ExpressionError(`An expression may have ${maxLength} characters.`, maxLength);
  return new Parser(text).read();
}

/** What an expression looks at, each once: `quantity`, `lines.amount`. */
export function fieldsOf(expression: Expression): string[] {
  switch (expression.is) {
    case 'number': return [];
    case 'field': return [expression.name];
    case 'sum': return [`${expression.part}.${expression.field}`];
    case 'operation': return [...new Set([...fieldsOf(expression.left), ...fieldsOf(expression.right)])];
  }
}

class Parser {
  private readonly tokens: { text: string; at: number }[] = [];
  private next = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    let at = 0;
    while (text.slice(at).trim() !== '') {
      token.lastIndex = at;
      const found = token.exec(text);
      if (!found) throw new ExpressionError('This is no number, field or sign.', at + text.slice(at).search(/\S/));
      this.tokens.push({ text: found[0].trim(), at: token.lastIndex - found[0].trim().length });
      at = token.lastIndex;
    }
  }

  read(): Expression {
    const expression = this.sum();
    if (this.peek() !== undefined) throw this.surprise();
    return expression;
  }

  private sum(): Expression {
    if (++this.depth > maxDepth) throw new ExpressionError(`An expression may be ${maxDepth} deep.`, this.at());
    let left = this.product();
    for (let sign = this.peek(); sign === '+' || sign === '-'; sign = this.peek()) {
      this.next++;
      left = { is: 'operation', sign, left, right: this.product() };
    }
    this.depth--;
    return left;
  }

  private product(): Expression {
    let left = this.factor();
    for (let sign = this.peek(); sign === '*' || sign === '/'; sign = this.peek()) {
      this.next++;
      left = { is: 'operation', sign, left, right: this.factor() };
    }
    return left;
  }

  private factor(): Expression {
    const text = this.peek();
    if (text === undefined) throw this.surprise();
    if (text === '(') {
      this.next++;
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    if (text === '-') {
      if (++this.depth > maxDepth) throw new ExpressionError(`An expression may be ${maxDepth} deep.`, this.at());
      this.next++;
      const right = this.factor();
      this.depth--;
      return { is: 'operation', sign: '-', left: { is: 'number', text: '0' }, right };
    }
    if (/^\d/.test(text)) {
      this.next++;
      return { is: 'number', text };
    }
    const name = this.name();
    if (this.peek() !== '(') return { is: 'field', name };
    if (name !== 'sum') throw new ExpressionError(`There is no function ${name}; only sum(part.field).`, this.at());
    this.expect('(');
    const part = this.name();
    this.expect('.');
    const field = this.name();
    this.expect(')');
    return { is: 'sum', part, field };
  }

  private name(): string {
    const text = this.peek();
    if (text === undefined || !/^[A-Za-z_]/.test(text)) throw this.surprise();
    this.next++;
    return text;
  }

  private expect(text: string): void {
    if (this.peek() !== text) throw this.surprise(text);
    this.next++;
  }

  private peek(): string | undefined {
    return this.tokens[this.next]?.text;
  }

  private at(): number {
    return this.tokens[this.next]?.at ?? this.text.length;
  }

  private surprise(wanted?: string): ExpressionError {
    const found = this.peek() ?? 'the end';
    return new ExpressionError(wanted ? `Expected ${wanted}, found ${found}.` : `Unexpected ${found}.`, this.at());
  }
}
