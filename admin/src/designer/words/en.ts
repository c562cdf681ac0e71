/** The designer's texts in English; their keys are the list that Chinese and Korean must match. */
export const english = {
  title: 'Designer',
  languages: { 'zh-Hans': 'Chinese', en: 'English', ko: 'Korean' },
  common: { cancel: 'Cancel', done: 'Done', yes: 'Yes', no: 'No', none: 'None', missing: 'Still missing in: %{languages}', listComma: ', ' },
  nav: { types: 'Record types', packs: 'Packs', company: 'Company', who: 'Who sees what', log: 'Log', versions: 'Versions', trash: 'Trash', undo: 'Undo', redo: 'Redo', publish: 'Check and publish' },
  saving: { saved: 'Draft saved', saving: 'Saving…', failed: 'Not saved', elsewhere: 'This draft was changed in another window', again: 'Try again', load: 'Load it' },
  tabs: { fields: 'Fields and form', flow: 'Flow', schedules: 'Schedules', notices: 'Notices', basics: 'Basics', list: 'List', access: 'Access', print: 'Paper forms' },
  types: {
    duplicates: 'Duplicates', duplicatesHelp: 'Records in which these fields are the same (without case, spaces and signs) are the same; whoever enters the second is refused. The sentence may name fields of the first, such as {title}, entered by {owner}: colleagues are told these even where they do not see that record.', duplicateFields: 'Fields compared together', duplicateTell: 'What the second is told', duplicateAdd: 'Add duplicates', duplicateRemove: 'Remove these duplicates',
    title: 'Record types', help: 'What you change here is a draft of your own. Nobody sees it until you publish it, and everything published can be taken back.', find: 'Find a type', create: 'New type', createNow: 'Create', nothing: 'No type has this name.', off: 'switched off', fieldCount: '%{count} fields',
    missingLabels: '%{count} texts are not there in all three languages', new: 'new', changed: 'changed', name: 'Name', pack: 'Pack', prefix: 'Number series', prefixHelp: 'Capital letters before the number. Empty = records without a number.', sample: 'For example: %{number}',
    more: 'More about this type', duplicate: 'Duplicate', retire: 'Retire', retireAsk: 'Retire “%{name}”?', retireHelp: 'Once published it disappears everywhere, with its records. Nothing is deleted: it can be brought back from the trash with all its data.', retired: '“%{name}” will be retired when you publish. Undo brings it back.',
    icon: 'Icon', order: 'Position in the menu', orderHelp: 'Smaller comes first.', naming: 'What a record is called', titleField: 'Named by', titleNumber: 'its number', titleFirst: 'its first text', titleHelp: 'How a record is called in lists and references.', subtitle: 'Shown with it', subtitleHelp: 'Further fields in front of the name, such as a code.', apiName: 'Interfaces call it %{name}, lists of it /api/%{plural}.',
  },
  fields: {
    board: 'Sections and fields of the form', dragHelp: 'Press space to lift, the arrow keys to move, space again to drop, escape to cancel.', addSection: 'Add a section', noHeading: 'Without a heading', moveSection: 'Move the section', renameSection: 'Rename the section', removeSection: 'Remove the section', heading: 'Heading',
    add: 'Add a field', addColumn: 'Add a column', addNow: 'Add', move: 'Move', computedMark: 'computed', conditionMark: 'condition', name: 'Name', type: 'Type', help: 'Help below the field', close: 'Close and see the form', retyped: 'Was: %{before}. The check tells which values cannot be converted.',
    copy: 'Duplicate', retire: 'Retire this field', retired: '“%{name}” will be retired when you publish. Its values are kept; undo brings it back.', apiName: 'Name in interfaces', apiNameHelp: 'People never see it. Everything that mentions it follows a rename.', apiNameRule: 'A small letter first, then letters, digits and hyphens.', rename: 'Rename',
    min: 'At least', max: 'At most', maxLength: 'Longest text', default: 'Starts with', me: 'whoever fills it in', today: 'today', now: 'now', target: 'Points to', targetHelp: 'One or several record types.', takes: 'Takes over from', takesHelp: 'Filled in from there when it is left empty.', columns: 'Columns', visibleWhen: 'Shown only when', requiredWhen: 'Required when',
  },
  fieldTypes: {
    text: 'Text', longtext: 'Long text', int: 'Whole number', decimal: 'Decimal', money: 'Money', percent: 'Percent', date: 'Date', datetime: 'Date and time', time: 'Time', bool: 'Yes or no', email: 'Email', phone: 'Phone',
    enum: 'Choice', enums: 'Several choices', user: 'Person', users: 'People', role: 'Role', roles: 'Roles', ref: 'Reference', refs: 'References', files: 'Files', lines: 'Lines (a table)',
  },
  marks: { required: 'Required', unique: 'Unique', readOnly: 'Read only', filter: 'Filter', search: 'Search', requiredHelp: 'Cannot be left empty', uniqueHelp: 'No two records may have the same value', readOnlyHelp: 'Written by the system only', filterHelp: 'Lists can be filtered by it, quickly', searchHelp: 'Found by the search field' },
  choices: { title: 'Choices', new: 'New choice', add: 'Add a choice', addNow: 'Add', retire: 'Retire', restore: 'Offer again', remove: 'Remove', retired: 'retired', up: 'Move up', down: 'Move down' },
  computed: { title: 'Computed', help: 'Such as quantity*unitPrice or sum(lines.amount). Empty = typed by people.', wrong: 'From character %{place} on this cannot be understood.', trial: 'Try it:' },
  conditions: { line: 'Where the line says', bracket: '(%{rule})', joinAnd: ' and ', joinOr: ' or ', not: 'not (%{rule})', add: 'Add a condition', addRule: 'Condition', addGroup: 'Group', remove: 'Remove', clear: 'Without condition', and: 'all of these', or: 'any of these', field: 'Field', operator: 'Comparison', value: 'Value', combinator: 'How they go together', groups: { own: 'Own fields', system: 'Of every record', through: 'Through references' } },
  lineOperators: { some: 'on some line', every: 'on every line', none: 'on no line' },
  operators: { '=': 'is', '!=': 'is not', '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least', in: 'is one of', notIn: 'is none of', contains: 'contains', beginsWith: 'begins with', endsWith: 'ends with', between: 'between', null: 'is empty', notNull: 'is filled in' },
  variables: { $me: 'oneself', '$me.department': 'one’s own department', '$me.manager': 'one’s own manager', '$me.dealer': 'one’s own dealer', '$me.region': 'one’s own region', '$me.roles': 'one’s own roles', $today: 'today' },
  preview: { title: 'Preview', form: 'Form', list: 'List', document: 'Document', noDocument: 'There is no record yet.', someRows: 'This role sees only records where %{rule}.', noRows: 'This role does not see these records.', noCreate: 'This role creates no such records; this is what it sees of one.', role: 'As seen by', everything: 'everything' },
  print: {
    forms: 'Paper forms', create: 'New paper form', name: 'Name of the form', retire: 'Remove this form', retired: '“%{name}” will be gone when you publish. Undo brings it back.', empty: 'Nothing of this type is printed yet. A paper form is made of blocks: a heading, fields, the lines, signatures and stamps; every copy (联) is a sheet of its own.',
    paper: 'Paper', papers: { A4: 'A4, upright', 'A5-landscape': 'A5, across' }, copies: 'Copies', copy: 'Copy %{n}', addCopy: 'Add a copy', removeCopy: 'Take out copy',
    blocks: 'Blocks of the form', addBlock: 'Add a block', removeBlock: 'Take out', kinds: { heading: 'Heading', text: 'Text', fields: 'Fields', lines: 'Lines', signatures: 'Signatures', stamp: 'Stamp' },
    text: 'Text', insert: 'Insert a value', companyName: 'Name of the company', copyName: 'Name of the copy', fields: 'Fields', columns: 'Side by side', part: 'Which lines', tableColumns: 'Columns', total: 'Total below', blank: 'At least rows',
    states: 'Signed at', statesHelp: 'A box for each step: who signed, and when.', stampOf: 'Stamp of the step', filledWith: 'Filled with',
  },
  company: {
    title: 'Company', missing: 'No pack says which company this is.', name: 'Name', currency: 'Currency', currencyHelp: 'Three letters, such as CNY', from: 'Work begins', until: 'Work ends', hoursHelp: 'Due times count these hours on working days; holidays and worked weekends are records of the calendar.',
    settings: 'What the company has chosen', settingsHelp: 'Where the way of working differs from company to company. Flows ask for these values; running documents follow at their next step.', noFigure: 'This is not a figure of that kind.',
    roles: 'Roles', rolesHelp: 'Who is what is said with each person; what a role may do, with each record type.', role: 'Name of the role', newRole: 'Name of the new role', addRole: 'New role', outside: 'outside', outsideHelp: 'Somebody from outside the company, such as a dealer',
  },
  lists: { columns: 'Columns', addColumn: 'Add a column', removeColumn: 'Remove the column', filters: 'Filters', filtersHelp: 'Offered above the list.', sort: 'Sorted by', order: 'Order', up: 'ascending', down: 'descending' },
  access: {
    help: 'A person has the rights of all their roles together. Administrators may always read.', role: 'Role', limits: 'Limited to', details: 'Rows and fields of', everybody: 'Everybody in the company', nobody: 'Nobody but administrators sees these records yet.', addRole: 'Add a role', removeRole: 'Take all rights from this role', rowsLimited: 'Not all records',
    fieldsLimited: '%{count} fields hidden or read only', rows: 'Only records where', editRows: 'Changes only records where', hide: 'Does not see', readOnly: 'Sees but does not change',
  },
  verbs: { list: 'List', read: 'Read', create: 'Create', edit: 'Edit', delete: 'Delete', export: 'Export' },
  files: { schema: 'Type', flow: 'Flow', schedules: 'Schedules', access: 'Access', notices: 'Notices', print: 'Print', pack: 'Pack', roles: 'Roles', company: 'Company', home: 'Home screen' },
  publish: {
    title: 'Check and publish', checking: 'Checking…', checkAgain: 'Check again', errors: '%{count} things to put right first', impact: 'What it does to the data there is', changes: 'What changes', nothing: 'Nothing has been changed.', sideBySide: 'Side by side', note: 'Note: what and why', structural: 'Takes a few seconds; everybody can go on working.', live: 'Live within a second.',
    now: 'Publish', discard: 'Discard the draft', discardAsk: 'Discard all changes of this draft?', discardHelp: 'What is published stays as it is.', rule: 'Values that do not fit', stop: 'do not publish', leaveEmpty: 'leave empty', moved: 'Another administrator has published meanwhile:', rebase: 'Put my changes on top', conflicts: 'Your changes stand on the new version. %{count} places were changed on both sides; choose whose stays:',
    booting: 'Version %{version} is starting…', bootingHelp: 'The old version serves until the new one is ready. Nobody is interrupted.', failed: 'Version %{version} did not start; the old one serves on. Your draft is still here.', back: 'Back to the draft', done: 'Version %{version} is live', doneHelp: 'Every open browser has it by now; forms being filled in keep what was typed.',
  },
  versions: { help: 'Any version can be made the current one again: retired fields come back with their data.', compare: 'Compare two', compared: 'Version %{a} and version %{b}', pick: 'Compare version %{version}', version: 'Version %{version}', shipped: 'shipped', changes: 'Changes', restore: 'Restore', restoreAsk: 'Restore version %{version}?', restoreHelp: 'It becomes a new version with the definitions of then. Records stay; what was recorded since in fields that disappear is kept in the trash.' },
  packs: {
    title: 'Packs', help: 'A pack is a set of record types that belong together. Switched off, it disappears everywhere with its records, and nothing is lost.', create: 'New pack', edit: 'Edit', name: 'Name', needs: 'Needs: %{packs}', typeCount: '%{count} record types', inUse: 'In use', order: 'Position in the menu',
    switchOff: 'Switch off', offAsk: 'Switch off “%{name}”?', offHelp: 'Once published, its %{count} record types disappear from every screen, with their records. Nothing is deleted: switched on again, everything is back.', neededBy: 'Other packs say that they need it: %{packs}.',
    exportAll: 'Export all', exportOne: 'Export', exportHelp: 'An export is a zip of what is published now: the same files as the product ships.', import: 'Import', move: 'Move to another pack', moveTitle: 'Move “%{name}”', moveTo: 'To', moveNow: 'Move', moveHelp: 'It stands in another part of the menu then. Its records, numbers and links stay.',
  },
  imports: {
    title: 'Import packs', help: 'A zip that was exported here or on another installation. It goes into your draft: nothing changes for anybody until you check and publish it.', choose: 'Choose a zip', another: 'Another zip', comparing: 'Comparing…', nothing: 'Everything in this zip is here already.',
    added: 'New (%{count})', changed: 'Changed (%{count})', conflicts: 'Changed here and in the zip (%{count})', conflictsHelp: 'Choose for each which side stays.', now: 'Take into the draft', done: 'It is in your draft. Look at what it does before you publish.',
  },
  conflicts: { ours: 'Mine', theirs: 'Theirs', zip: 'From the zip', here: 'As it is here', allOurs: 'All: %{side}', nothing: 'not there' },
  who: {
    title: 'Who sees what', help: 'Choose a person and what it is about. The answer names the rule; below you see it with their eyes. Looking as somebody is written into the log.', person: 'Person', type: 'Record type', record: 'Record', anyRecord: 'any', find: 'Type to search', nothingFound: 'Nothing found',
    sees: 'sees this record', seesNot: 'does not see this record', may: 'May', mayNothing: 'nothing', rules: 'The rules behind it', noRule: 'No role of this person is named in the access of this type.', allRows: 'every record', rows: 'records where', editRows: 'changes only where', holds: 'met by this record', holdsNot: 'not met by this record', openRule: 'Open this rule',
    hidden: 'Does not see', readOnly: 'Sees but does not change', changesNothing: 'Changes nothing in them.', asSeen: 'As %{name} sees it', menu: 'Menu', document: 'Document', pickRecord: 'Choose a record, above or in the list.', invisible: 'This person does not get to see this.', noCreate: 'This person creates no such records.', buttons: 'Buttons:', noButtons: 'no button', emptyMenu: 'This person has no record type in the menu.', emptyList: 'This person’s list is empty.', ask: 'Why can somebody see this?',
  },
  log: { title: 'Log', help: 'What administrators did to the definitions. Nothing can be taken out of it.', empty: 'Nothing has been done yet.', earlier: 'Earlier entries', kinds: { publish: 'published', restore: 'restored', purge: 'purged', view: 'looked' } },
  states: { booting: 'starting', active: 'serving', failed: 'failed', superseded: 'earlier' },
  trash: { help: 'Retired types and fields, with everything that was recorded in them.', empty: 'The trash is empty.', type: 'record type', field: 'field of %{type}', count: '%{count} values', restore: 'Bring back', purge: 'Purge', back: '“%{name}” is in your draft again. Publish to bring it back for everybody.', purgeAsk: 'Purge “%{name}” for ever?', purgeHelp: 'Deletes %{count} values for good. This is the only thing that cannot be undone. Type %{name} to confirm.', typeName: 'Name' },
};

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
/** Every text of the designer; English is the list of keys. */
export type Words = Worded<typeof english>;
