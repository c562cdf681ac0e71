/** Keeps what is on the screen fresh: the server says that something changed, the panel asks again. A form being filled is left alone. */
import { useEffect, useRef } from 'react';
import { useQueryClient, type Query } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { listen } from '../providers/events';
import { announceVersion } from '../providers/schema-version';
import { useInvalidate } from '../records/use-invalidate';

/** Events of one moment are answered with one round of questions. */
const gather = 150;

/** A form that is being filled in has a copy of the record of its own. */
const isNotEditing = ({ queryKey }: Query) => (queryKey[2] as { meta?: { editing?: boolean } } | undefined)?.meta?.editing !== true;

export function LiveUpdates() {
  const t = useText();
  const notify = useNotify();
  const client = useQueryClient();
  const invalidate = useInvalidate();
  const { version } = useMeta();
  const drawn = useRef(version);

  useEffect(() => {
    if (drawn.current === version) return;
    drawn.current = version;
    notify(t('state.newVersion'), { type: 'info' });
    // What was read before bears the names of before.
    void client.invalidateQueries({ predicate: isNotEditing });
  }, [version, notify, t, client]);

  useEffect(() => {
    const resources = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (...changed: string[]) => {
      changed.forEach((one) => resources.add(one));
      timer ??= setTimeout(() => {
        timer = undefined;
        invalidate(...resources);
        resources.clear();
      }, gather);
    };
    const stop = listen(
      (event) => {
        if (event.type === 'schema') announceVersion(event.version);
        else if (event.type === 'record' && event.plural) soon(event.plural);
        else if (event.type === 'notice') soon('notices', 'mails');
        else soon('tasks');
      },
      () => void client.invalidateQueries({ predicate: isNotEditing }),
    );
    return () => { stop(); clearTimeout(timer); };
  }, [client, invalidate]);

  return null;
}
