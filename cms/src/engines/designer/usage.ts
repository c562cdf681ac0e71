/** Where a field is used, in words: two flows, one print form. Pure. */
import { languages, phrase, type Labels } from '../../foundation/language';

/** What the files of a version are to people; the number decides between the two English words. */
const kinds: Readonly<Record<string, { one: Labels; many: Labels; byFile?: boolean }>> = {
  flow: { one: words('{n} 个流程', '{n} flow', '흐름 {n}개'), many: words('{n} 个流程', '{n} flows', '흐름 {n}개'), byFile: true },
  notices: { one: words('{n} 条通知规则', '{n} notice', '알림 규칙 {n}개'), many: words('{n} 条通知规则', '{n} notices', '알림 규칙 {n}개') },
  print: { one: words('{n} 张打印单', '{n} print form', '인쇄 양식 {n}개'), many: words('{n} 张打印单', '{n} print forms', '인쇄 양식 {n}개'), byFile: true },
  reports: { one: words('{n} 张报表', '{n} report', '보고서 {n}개'), many: words('{n} 张报表', '{n} reports', '보고서 {n}개'), byFile: true },
  access: { one: words('{n} 个角色的权限', 'the rights of {n} role', '직무 {n}개의 권한'), many: words('{n} 个角色的权限', 'the rights of {n} roles', '직무 {n}개의 권한') },
  home: { one: words('{n} 个角色的首页', 'the home screen of {n} role', '직무 {n}개의 홈 화면'), many: words('{n} 个角色的首页', 'the home screens of {n} roles', '직무 {n}개의 홈 화면') },
  fields: { one: words('{n} 个其他字段', '{n} other field', '다른 필드 {n}개'), many: words('{n} 个其他字段', '{n} other fields', '다른 필드 {n}개') },
  layout: { one: words('{n} 处表单或列表', '{n} place of a form or list', '양식이나 목록 {n}곳'), many: words('{n} 处表单或列表', '{n} places of forms and lists', '양식이나 목록 {n}곳') },
};

function words(zh: string, en: string, ko: string): Labels {
  return { 'zh-Hans': zh, en, ko };
}

/** @param places as `path#place`, each once */
export function usageOf(places: readonly string[]): Labels {
  const found = new Map<string, Set<string>>();
  for (const place of places) {
    const kind = kindOf(place);
    found.set(kind, (found.get(kind) ?? new Set()).add(kinds[kind].byFile ? place.split('#')[0] : place));
  }
  const parts = Object.keys(kinds).flatMap((kind) => {
    const n = found.get(kind)?.size ?? 0;
    return n === 0 ? [] : [phrase(n === 1 ? kinds[kind].one : kinds[kind].many, { n })];
  });
  return Object.fromEntries(languages.map((language) => [language, parts.map((part) => part[language]).join(language === 'zh-Hans' ? '、' : ', ')])) as Labels;
}

function kindOf(place: string): string {
  const [path, at = ''] = place.split('#');
  if (path.includes('/print/')) return 'print';
  const file = path.split('/').at(-1)?.replace('.json', '') ?? '';
  if (file === 'schema') return at.startsWith('attributes.') ? 'fields' : 'layout';
  return file in kinds ? file : 'layout';
}
