/** A small IMAP server for tests: one account, folders in memory; LOGIN, SELECT, UID SEARCH, FETCH and MOVE. */
import { createServer, type Socket } from 'node:net';
import { freePort } from './place';

export interface ImapServer {
  readonly url: string;
  /** Puts a mail into the inbox, as a mail server would. */
  deliver(raw: string): void;
  /** The mails that lie in a folder now. */
  lying(folder: string): string[];
  /** How often a message was fetched, over all connections. */
  readonly fetches: number;
  stop(): Promise<void>;
}

interface Message { uid: number; raw: Buffer; at: Date }

/** Starts it on a free port. The only account is `desk` with the password `secret`. */
export async function startImapServer(): Promise<ImapServer> {
  const port = await freePort();
  const folders = new Map<string, Message[]>([['INBOX', []]]);
  const sockets = new Set<Socket>();
  let uid = 0;
  let fetches = 0;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    let selected: Message[] = [];
    let told = 0;
    let rest = '';
    const say = (line: string): void => { socket.write(`${line}\r\n`); };
    const answer = (tag: string, name: string, words: string): void => {
      const done = (text = 'OK done') => say(`${tag} ${text}`);
      switch (name) {
        case 'CAPABILITY': say('* CAPABILITY IMAP4rev1 MOVE UIDPLUS'); return done();
        case 'LOGIN': return words.replace(/"/g, '') === 'desk secret' ? done() : done('NO [AUTHENTICATIONFAILED] wrong');
        case 'LIST': say(`* LIST (\\HasNoChildren) "/" ${/""$/.test(words) ? '""' : 'INBOX'}`); return done();
        case 'SELECT':
          selected = folders.get('INBOX')!;
          told = selected.length;
          for (const line of [`* ${told} EXISTS`, '* 0 RECENT', '* FLAGS (\\Seen)', '* OK [UIDVALIDITY 7] fixed', `* OK [UIDNEXT ${uid + 1}] next`]) say(line);
          return done('OK [READ-WRITE] selected');
        case 'NOOP':
          if (selected.length !== told) say(`* ${(told = selected.length)} EXISTS`);
          return done();
        case 'CREATE':
          if (folders.has(plain(words))) return done('NO [ALREADYEXISTS] there already');
          folders.set(plain(words), []);
          return done();
        case 'UID': return uidCommand(words, done);
        case 'LOGOUT': say('* BYE'); done(); socket.end(); return;
        default: return done('BAD unknown command');
      }
    };
    const uidCommand = (words: string, done: (text?: string) => void): void => {
      const [, name, set, more] = /^(\w+) (\S+) ?(.*)$/s.exec(words) ?? [];
      if (name === 'SEARCH') {
        say(`* SEARCH ${selected.map((one) => one.uid).join(' ')}`);
        return done();
      }
      const chosen = selected.filter((one) => set.split(',').some((part) => inRange(one.uid, part)));
      if (name === 'FETCH') {
        for (const one of chosen) {
          fetches += 1;
          const origin = more.includes('<0') ? '<0>' : '';
          socket.write(`* ${selected.indexOf(one) + 1} FETCH (UID ${one.uid} RFC822.SIZE ${one.raw.length} BODY[]${origin} {${one.raw.length}}\r\n`);
          socket.write(one.raw);
          say(')');
        }
        return done();
      }
      if (name !== 'MOVE') return done('BAD unknown command');
      const target = folders.get(plain(more));
      if (!target) return done('NO [TRYCREATE] no such folder');
      for (const one of chosen) {
        say(`* ${selected.indexOf(one) + 1} EXPUNGE`);
        selected.splice(selected.indexOf(one), 1);
        target.push(one);
      }
      told = selected.length;
      return done();
    };
    say('* OK ready');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const [, tag, name, words = ''] = /^(\S+) (\w+) ?(.*)$/.exec(rest.slice(0, end)) ?? [];
        rest = rest.slice(end + 2);
        if (tag) answer(tag, name.toUpperCase(), words);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `imap://desk:secret@127.0.0.1:${port}?address=desk@cinnabar.example`,
    deliver: (raw) => folders.get('INBOX')!.push({ uid: (uid += 1), raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')), at: new Date() }),
    lying: (folder) => (folders.get(folder) ?? []).map(({ raw }) => raw.toString('utf8')),
    get fetches() {
      return fetches;
    },
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    }),
  };
}

const plain = (word: string) => word.replace(/^"|"$/g, '');

function inRange(uid: number, part: string): boolean {
  const [from, to = from] = part.split(':');
  return uid >= Number(from) && (to === '*' || uid <= Number(to));
}
