/** The first few of what waits for me, and of what I started. */
import { useQuery } from '@tanstack/react-query';
import { useLabel, useText } from '../i18n/use-text';
import { TaskList } from '../inbox/TaskList';
import type { MetaWidget, Task, TaskTab } from '../meta/contract';
import { api } from '../providers/data-provider';
import { WidgetFrame } from './WidgetFrame';

function Tab({ widget, tab, title }: { widget: MetaWidget; tab: TaskTab; title: string }) {
  const label = useLabel();
  const { data, isPending } = useQuery({
    queryKey: ['tasks', 'home', tab],
    queryFn: ({ signal }) => api.getList('tasks', { filter: { tab }, pagination: { page: 1, perPage: 6 }, signal }),
  });
  return <WidgetFrame title={widget.label ? label(widget.label) : title} to="/inbox"><TaskList tasks={(data?.data ?? []) as unknown as Task[]} tab={tab} pending={isPending} /></WidgetFrame>;
}

export function TasksWidget({ widget }: { widget: MetaWidget }) {
  const t = useText();
  return <Tab widget={widget} tab="todo" title={t('home.tasks')} />;
}

export function MineWidget({ widget }: { widget: MetaWidget }) {
  const t = useText();
  return <Tab widget={widget} tab="mine" title={t('home.mine')} />;
}
