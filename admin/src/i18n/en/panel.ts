/** The panel's own texts in English; their keys are the list that Chinese and Korean must match. */
export const english = {
  app: { home: 'Home', menu: 'Menu', more: 'More', findType: 'Find in the menu…', noType: 'Nothing in the menu fits.', shortcuts: 'Keyboard shortcuts', preferences: 'Preferences', mailbox: 'Mailbox', designer: 'Designer', documents: 'Documents', account: 'Account', signOut: 'Sign out' },
  state: {
    unreachable: 'The server cannot be reached. What you typed is still here; please try again.', failed: 'Something went wrong on the server. Please try again.', offline: 'You are offline. What you see may not be the latest.',
    again: 'Try again', notFound: 'Not found', notFoundHelp: 'It is not there, or it is not for you.', denied: 'Not allowed', deniedHelp: 'You may see this, but not do what you asked for.', backHome: 'Go to the home screen', back: 'Back',
    broken: 'This page could not be drawn', newVersion: 'Forms and flows were updated just now. What you typed has been kept.', loading: 'Loading…', backOnline: 'Connected again.',
  },
  record: {
    document: 'Document', related: 'Documents around it', handover: 'Handover', history: 'History', new: 'New %{name}', unsaved: 'Not numbered yet', save: 'Save', saveDraft: 'Save draft', saveAnd: 'Save and %{action}', saved: 'Saved.', savedNotActed: 'Saved as a draft, but not yet done: %{why}',
    details: 'Details', none: '—', empty: 'There are no %{name} yet.', emptyFiltered: 'Nothing fits these filters.', createFirst: 'New %{name}', overdue: 'Overdue', print: 'Print', printView: '%{form} (view)', printPdf: '%{form} (PDF)', delete: 'Delete',
    deleteAsk: 'Delete this for good?', deleted: 'Deleted.', mandatory: 'required', edit: 'Edit', leave: 'You have unsaved changes. Leave without saving?', changedMeanwhile: 'Somebody changed this record while you were at it.', showNow: 'Show it as it is now', other: 'Other',
    openPopup: 'The browser blocked the new window. Please allow windows for this page.',
  },
  late: { title: 'Late', help: 'What the system asked for at its time and has not been handed in.', open: 'Still open', all: 'Also what came late', empty: 'Nothing is late.', due: 'was due %{at}', handed: 'handed in %{at}', days: '%{count} working days', noRecord: 'the draft was deleted', chip: 'Late: %{count}' },
  report: { title: 'Reports', none: 'There are no reports for you.', show: 'Show', empty: 'Nothing to report for this choice.' },
  lines: { add: 'Add a row', remove: 'Remove row %{row}', row: 'Row', total: 'Total', empty: 'No rows yet.', help: 'Enter: next row · Tab: next field', split: 'Split row %{row}', duplicate: 'Copy row %{row}' },
  files: { add: 'Add files', drop: 'Drop files here, or choose them', remove: 'Remove %{name}', uploading: 'Uploading %{name}…', failed: '%{name} was not uploaded: %{why}', download: 'Download %{name}' },
  list: {
    import: 'Import', export: 'Export', exportShown: 'Excel: columns shown', exportAll: 'Excel: all columns', exportCsv: 'CSV: all columns',
    approve: 'Decide together', bulkRowDone: 'Done',
    from: 'from', until: 'until', contains: 'contains', atLeast: 'at least', atMost: 'at most', selected: '%{count} selected', search: 'Search %{name}', columns: 'Columns', bulkTitle: '%{action}: %{count} records', bulkDone: '%{done} of %{count} done',
    bulkAll: 'All %{count} done.', bulkRefused: 'Not done', close: 'Close', mixed: 'Select records in the same state to decide on them together.', sortBy: 'Sort',
  },
  flow: {
    skipped: 'Not passed', lanes: '%{step}: at the same time',
    timeline: 'Progress', now: 'now', waitingFor: 'waiting for %{who}', by: 'by %{who}', forOther: '%{who} for %{other}', owner: 'the owner', guest: 'Customer', anyStaff: 'any member of staff', system: 'the system', manager: 'the manager', head: 'the head of department', field: 'as named in the document',
    created: 'Created', changed: 'Changed', noHistory: 'Nothing has happened yet.', from: 'before', to: 'after', showChanges: '%{count} changes', signed: 'Signed', started: 'Started',
  },
  action: { hold: 'Put on hold', unhold: 'Taken up again', adopt: 'Moved to the new flow', created: 'Created', create: 'Created', changed: 'Changed', change: 'Changed', save: 'Changed', edit: 'Changed', submit: 'Submit', return: 'Return', reject: 'Reject', withdraw: 'Withdraw', cancel: 'Cancel', reassign: 'Reassign', delegate: 'Delegate', 'add-signer': 'Add signer', 'remove-signer': 'Remove signer', urge: 'Urge', comment: 'Comment', cc: 'Copy to', move: 'Move', recompute: 'Computed anew', escalate: 'Escalate', fallback: 'Nobody was left; passed on', 'hand-over': 'Hand over', automatic: 'Decided by the system; it was due', resume: 'Afterwards', terminate: 'Terminate' },
  act: {
    moveTo: 'To which step', choose: 'Who does “%{step}”', lastUrged: 'last urged', mentionHelp: 'Type @ to remind somebody.',
    decide: 'Decide',
    note: 'Note', noteRequired: 'Reason', to: 'To whom', toMany: 'To whom', toState: 'Back to which step', who: 'Who', where: 'Position', before: 'before me', after: 'after me', beside: 'beside me', resume: 'Afterwards', resumeAgain: 'go through every step again',
    resumeStraight: 'come straight back', mentions: 'Tell', confirm: 'Confirm', cancel: 'Cancel', done: '%{action}: done.', conflict: 'Somebody was faster. This is the record as it is now; your note is still here.', more: 'More actions', again: 'Check it, then press the button again.', needed: 'Please fill this in.', gone: 'This action is no longer open to you.', autoLot: 'Any lot',
  },
  conflict: { title: 'Somebody changed this meanwhile', help: 'This is the record as it is now beside what you typed.', field: 'Field', now: 'As it is now', typed: 'What you typed', keep: 'Keep what I typed', take: 'Take it as it is now', keptNow: 'What you typed has been kept. Check it, then save again.' },
  inbox: {
    batch: 'Decide together', clear: 'Clear', select: 'Select %{name}', unread: 'Unread', allCopies: 'All',
    title: 'Inbox', todo: 'To do', done: 'Done', mine: 'Started by me', cc: 'Copied to me', emptyTodo: 'Nothing is waiting for you.', emptyDone: 'You have not decided anything yet.', emptyMine: 'You have not started anything yet.', emptyCc: 'Nothing was copied to you.',
    document: 'Document', step: 'Step', from: 'From', since: 'Since', due: 'Due', summary: 'Summary', bell: '%{count} tasks to do', bellNone: 'No tasks to do', open: 'Open', all: 'Show all', urged: 'Urged',
  },
  home: { hello: 'Good day, %{name}', tasks: 'Waiting for me', mine: 'Started by me', create: 'Start something new', nothing: 'Nothing here just now.', seeAll: 'See all' },
  mail: { attachments: 'Attachments', title: 'Mailbox', mails: 'Mails', queue: 'Queue', help: 'Mails that Cinnabar has sent, or would have sent where no mail server is set up.', to: 'To', subject: 'Subject', state: 'State', createdAt: 'Written', sentAt: 'Sent', attempts: 'Attempts', text: 'Text', html: 'As seen', empty: 'No mails yet.', choose: 'Choose a mail to read it.', toFilter: 'To (address or user name)', back: 'All mails', states: { waiting: 'Waiting', sent: 'Sent', dead: 'Given up', skipped: 'Not needed' } },
  notice: { title: 'Notices', empty: 'No notices.', all: 'All notices', readAll: 'Mark all as read', everything: 'All', unread: 'Unread %{count}', bell: '%{tasks}, %{count} unread notices', settings: 'What I am mailed' },
  preferences: {
    title: 'Preferences', language: 'Language', theme: 'Appearance', light: 'Light', dark: 'Dark', system: 'As the device', mail: 'Mails to me', standIn: 'Stand-in while I am away', standInHelp: 'While you are away, tasks of yours can be done by this person, signed “for you”.', saved: 'Saved.', person: 'Me', absence: 'Absence', security: 'Password',
    current: 'Current password', password: 'New password', repeat: 'New password once more', differ: 'The two passwords differ.', change: 'Change password', changed: 'The password has been changed.',
    mailHelp: 'Notices always stand in the panel. Here you set which of them also come by mail.', always: 'always at once', digestAt: 'Time of the daily digest', ways: { each: 'At once', digest: 'Daily digest', none: 'No mail' },
  },
  keys: { search: 'Search in this list', inbox: 'Go to the inbox', home: 'Go to the home screen', new: 'New record of this kind', help: 'This help', menu: 'Find in the menu', edit: 'Edit this record', save: 'Save' },
  field: { invalidNumber: 'Please enter a number.', decimals: 'At most %{max} decimals.', atLeast: 'At least %{min}.', atMost: 'At most %{max}.', tooLong: 'At most %{max} characters.', invalidEmail: 'This is not an email address.', required: 'Please fill this in.', yes: 'Yes', no: 'No', typeToSearch: 'Type code or name', nothingFound: 'Nothing found' },
};
