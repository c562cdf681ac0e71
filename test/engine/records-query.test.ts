import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../cms/src/engines/conditions';
import { expressionText } from '../../cms/src/engines/records/expression-text';
import { readListQuery } from '../../cms/src/engines/records/list-query';
import type { Refusal } from '../../cms/src/foundation/refusal';

const read = (query: string) => readListQuery(new URLSearchParams(query));

describe('the query of a list', () => {
  test('may be missing altogether', () => {
    expect(read('')).toEqual({ filter: {}, q: undefined, sort: undefined, range: [0, 24] });
  });

  test('has a filter, a range and a sort', () => {
    expect(read('filter={"state":"draft","q":"油墨"}&range=[25,49]&sort=["createdAt","DESC"]')).toEqual({
      filter: { state: 'draft' }, q: '油墨', range: [25, 49], sort: ['createdAt', 'DESC'],
    });
  });

  test('asked for ids it means all of them', () => {
    expect(read('filter={"id":[1,2]}').range).toEqual([0, 999]);
  });

  test.each([
    'foo=1', 'filter=x', 'filter=[]', 'filter=1', 'filter=null', 'filter={}&filter={}', 'filter={"q":1}',
    'range=[5,1]', 'range=[-1,1]', 'range=[0]', 'range=[0,1.5]', 'range=["0","1"]', 'range=[0,1000]', 'range=[0,1e99]', 'range={}',
    'sort=["a"]', 'sort=["a","up"]', 'sort=[1,"ASC"]', 'sort="a"', 'sort=[["a","ASC"],["b","ASC"]]',
  ])('%s is refused with 400', (query) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ status: 400 }) as Refusal);
  });
});

describe('the text of a computed field', () => {
  test.each(['quantity*unitPrice', 'sum(lines.amount)', 'a-(b-c)', 'a-b-c', '(a+b)*c', 'a/(b*c)', 'a*b/c', '0-a', 'a*(b+1.5)'])('%s is written as it was read', (text) => {
    expect(expressionText(parseExpression(text))).toBe(text);
  });
});
