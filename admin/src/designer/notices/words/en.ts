/** The texts of the notice editor in English; its keys are the list of all texts. */

export const english = {
  help: 'Who is told what, and when. Whoever has to act is told without any rule.',
  standard: 'Standard notices', standardHelp: 'Sent by every flow. Open one to change its words or its way, for one step or for all, or to switch it off.', rules: 'Rules', noRules: 'No rules yet.', add: 'Add a rule', panel: 'Notice', close: 'Close', remove: 'Remove this rule', reset: 'Back to the standard', removed: '“%{name}” was removed. Undo brings it back.',
  changed: 'changed', off: 'off', mandatoryMark: 'cannot be switched off', problems: '%{count} problems', newRule: { 'zh-Hans': '新通知', en: 'New notice', ko: '새 알림' },
  names: {
    task: 'To do', 'due-soon': 'Due soon', overdue: 'Overdue', urged: 'Reminder by a person', escalated: 'Escalated', reassigned: 'Handed over', delegated: 'Delegated', returned: 'Sent back', rejected: 'Rejected', completed: 'Completed', cancelled: 'Cancelled', withdrawn: 'Withdrawn', lapsed: 'Decided by the system', comment: 'Mentioned in a comment', cc: 'Copy', stuck: 'Needs an administrator',
  },
  readers: {
    turn: 'whoever has the turn', owner: 'the owner', picked: 'whoever was named', before: 'whoever had the turn', both: 'the owner and whoever had the turn', administrators: 'the administrators',
  },
  company: { title: 'For the whole company', help: 'These hold for the notices of every type. Whoever has to act is told beyond the limit too.', quiet: 'Quiet hours: mails wait', from: 'From', until: 'Until', perHour: 'Mails per person and hour, then one for the rest' },
  name: 'Name', send: 'Send this notice', step: 'Step', everyStep: 'every step', addStep: 'Say it differently for one step',
  occasion: {
    title: 'When', kinds: { created: 'A record is created', entered: 'A step or state is reached', acted: 'An action is taken', changed: 'A field changes', date: 'Before or after a date', overdue: 'A step is overdue' },
    state: 'Step or state', anyStep: 'any step', action: 'Action', field: 'Field', date: 'Date', shift: 'How much', before: 'before', after: 'after', onDay: 'on the day', side: 'Before or after', unit: 'Unit', units: { days: 'days', workingDays: 'working days', hours: 'hours' }, at: 'At',
    said: { created: 'when created', entered: 'when “%{what}” is reached', acted: 'after “%{what}”', changed: 'when “%{what}” changes', before: '%{plus} %{unit} before “%{what}”', after: '%{plus} %{unit} after “%{what}”', onDay: 'on “%{what}”', overdue: 'when “%{what}” is overdue' },
  },
  when: 'Only if', to: {
    title: 'To', add: 'Add a recipient', kind: 'Recipient', detail: 'Which', remove: 'Remove %{name}',
    kinds: { role: 'Role', owner: 'Owner', manager: 'Owner’s manager', user: 'A person', field: 'Person or address in a field', head: 'Head of a department', contacts: 'Contacts of a reference', 'any-staff': 'Everybody of the company' }, contacts: 'contacts of “%{field}”', in: '“%{field}”',
  },
  way: { title: 'Way', mail: 'Mail', inbox: 'In the panel', when: 'Sent', once: 'At once', digest: 'In the daily digest', mandatory: 'Nobody can switch it off', urgent: 'Also in quiet hours' },
  words: { title: 'Words', subject: 'Subject', text: 'Text', html: 'HTML, in place of the text', htmlAdd: 'Write it in HTML', htmlRemove: 'Without HTML', help: 'Left empty, the standard words are used.', insert: 'Insert', shown: 'Fields as they are shown', behind: 'Behind a reference', about: 'About the event', event: { by: 'Who did it', action: 'Action', to: 'Step reached', from: 'Step before', note: 'Note' }, me: 'Recipient’s name', company: 'Company' },
  attach: { title: 'Attachments', form: 'Printed form', calendar: 'Calendar entry', start: 'Begins', end: 'Ends', place: 'Place', entry: 'Title of the entry', none: 'none', add: 'Add an attachment', remove: 'Remove' },
  preview: { title: 'Preview', record: 'Record', reader: 'As whom', outside: 'An address outside', pick: 'Choose a record to see how it reads.', invisible: 'This person does not see the record and gets nothing.', holdsNot: 'The condition does not hold for this record: nothing would be sent.', goesTo: 'Goes to: %{names}', nobody: 'nobody', html: 'As mail', text: 'As text', test: 'Send a test to me', sent: 'On its way to %{to}.', unpublished: 'Publish the type once to see this with a real record.' },
} as const;
