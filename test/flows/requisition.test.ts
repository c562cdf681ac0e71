/** 领料单 (seed 000 part three, 1): from the form to the warehouse, every way back, and everything that must not happen. */
import { forEachDatabase, useServer } from '../support/boot';
import { scenarios, type Scenario, type Step } from '../support/scenario';

const body = {
  purpose: 'sale', customer: 'customers/KH013', warehouse: 'warehouses/CK01', picker: 'people/shipper',
  lines: [{ product: 'products/OF202', quantity: '10' }, { product: 'products/GY301', quantity: '2.5' }],
};
const lots = { lines: [{ lot: 'OF0706A' }, { lot: 'GY0736A' }] };
const paid = { paymentMethod: 'transfer', paymentReference: '网银 1' };

const reserved = { 'CK01 OF202': { reserved: 10 }, 'CK01 GY301': { reserved: 2.5 } };
const released = { 'CK01 OF202': { reserved: -10 }, 'CK01 GY301': { reserved: -2.5 } };
const issued = {
  'CK01 OF202': { onHand: -10, reserved: -10 }, 'CK01 OF202 OF0706A': { onHand: -10 },
  'CK01 GY301': { onHand: -2.5, reserved: -2.5 }, 'CK01 GY301 GY0736A': { onHand: -2.5 },
};

const create: Step = { by: 'market-assistant', create: body, state: 'draft', tasks: { '*': 0 } };
const submit: Step = { by: 'market-assistant', act: 'submit', state: 'signature', stock: reserved, tasks: { 'market-supervisor': 1, '*': 0 }, mails: { 'market-supervisor': 1, '*': 0 } };
const sign: Step = { by: 'market-supervisor', act: 'sign', state: 'payment', tasks: { finance: 1, '*': 0 }, mails: { finance: 1, '*': 0 } };
const stamp: Step = { by: 'finance', act: 'stamp', with: paid, state: 'issue', tasks: { 'warehouse-keeper': 1, '*': 0 }, mails: { 'warehouse-keeper': 1, shipper: 1, '*': 0 } };
const issue: Step = { by: 'warehouse-keeper', act: 'issue', with: lots, state: 'done', stock: issued, tasks: { '*': 0 }, mails: { 'market-assistant': 1, '*': 0 } };

/** A row of the act that is a part of the row before it. */
const ofWhole = { id: null, product: 'products/OF202' };
const refused = { by: 'warehouse-keeper', act: 'issue', status: 422 };

const plural = 'requisitions';

const wayThrough: Scenario[] = [
  {
    name: 'goes from the market assistant over supervisor and finance to the warehouse, and moves stock once', plural,
    steps: [
      { ...create, shows: { number: null, total: '690.00', lines: [{ unit: 'kg', unitPrice: '61.00', amount: '610.00' }, { unitPrice: '32.00', amount: '80.00' }] }, actions: ['submit', 'cancel'] },
      { ...submit, shows: { number: /^LL\d{8}-\d{4}$/ }, actions: ['withdraw', 'urge'] },
      { by: 'market-supervisor', look: true, actions: ['sign', 'return', 'reject', 'reassign', 'delegate', 'add-signer', 'cancel'] },
      { ...sign, with: { note: '同意。' } },
      { ...stamp, shows: paid },
      { by: 'warehouse-keeper', look: true, hides: ['total', 'lines.unitPrice', 'lines.amount'], actions: ['issue', 'return', 'reject', 'reassign', 'delegate', 'add-signer'] },
      issue,
      { by: 'market-assistant', look: true, actions: [], shows: { lines: [{ lot: 'OF0706A' }, { lot: 'GY0736A' }] } },
    ],
  },
  {
    name: 'may be opened and submitted by a shipper', plural,
    steps: [{ ...create, by: 'shipper' }, { ...submit, by: 'shipper' }],
  },
  {
    name: 'may be opened by a salesperson, who picks up what is for their own customer', plural,
    steps: [
      { ...create, by: 'salesperson', create: { ...body, picker: 'people/salesperson' } },
      { ...submit, by: 'salesperson' },
      { by: 'salesperson-2', look: true, status: 404 },
    ],
  },
  {
    name: 'can be given out of several lots in several lines', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/OF202', quantity: '4' }, { product: 'products/OF202', quantity: '6' }] } },
      { ...submit, stock: { 'CK01 OF202': { reserved: 10 } } },
      sign, stamp,
      { ...issue, with: { lines: [{ lot: 'OF0706A' }, { lot: 'OF0806B' }] }, stock: { 'CK01 OF202': { onHand: -10, reserved: -10 }, 'CK01 OF202 OF0706A': { onHand: -4 }, 'CK01 OF202 OF0806B': { onHand: -6 } } },
    ],
  },
  {
    name: 'can have a line split over several lots when it is given out; together they are what was asked for', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/OF202', quantity: '10', unitPrice: '61.00' }, { product: 'products/GY301', quantity: '2.5' }] } },
      submit, sign, stamp,
      { by: 'warehouse-keeper', look: true, shows: { actions: [{ name: 'issue', splits: { lines: { same: 'product', sum: 'quantity' } } }, ...Array.from({ length: 7 }, () => ({}))] } },
      { ...refused, with: { lines: [{ quantity: '4', lot: 'OF0706A' }, { ...ofWhole, quantity: '5', lot: 'OF0806B' }, { lot: 'GY0736A' }] }, errors: ['lines.0.quantity', 'lines.1.quantity'] },
      { ...refused, with: { lines: [{ quantity: '10', lot: 'OF0706A' }, { ...ofWhole, quantity: '0', lot: 'OF0806B' }, { lot: 'GY0736A' }] }, errors: ['lines.1.quantity'] },
      { ...refused, with: { lines: [{ quantity: '12', lot: 'OF0706A' }, { ...ofWhole, quantity: '-2', lot: 'OF0806B' }, { lot: 'GY0736A' }] }, errors: ['lines.1.quantity'] },
      { ...refused, with: { lines: [{ lot: 'OF0706A' }, { ...ofWhole, product: 'products/OF101', quantity: '1', lot: 'OF0706A' }, { lot: 'GY0736A' }] }, errors: ['lines'] },
      { ...refused, with: { lines: [{ quantity: '4', lot: 'OF0706A' }, { ...ofWhole, quantity: '6' }, { lot: 'GY0736A' }] }, errors: ['lines.1.lot'] },
      {
        ...issue, with: { lines: [{ quantity: '4', lot: 'OF0706A' }, { ...ofWhole, quantity: '6', lot: 'OF0806B' }, { lot: 'GY0736A' }] },
        stock: { 'CK01 OF202': { onHand: -10, reserved: -10 }, 'CK01 OF202 OF0706A': { onHand: -4 }, 'CK01 OF202 OF0806B': { onHand: -6 }, 'CK01 GY301': { onHand: -2.5, reserved: -2.5 }, 'CK01 GY301 GY0736A': { onHand: -2.5 } },
      },
      { by: 'market-assistant', look: true, shows: { total: '690.00', lines: [{ quantity: '4', lot: 'OF0706A', unitPrice: '61.00', amount: '244.00' }, { quantity: '6', lot: 'OF0806B', unitPrice: '61.00', amount: '366.00', unit: 'kg' }, { quantity: '2.5' }] } },
    ],
  },
];

const waysBack: Scenario[] = [
  {
    name: 'returned: needs a reason, releases the reservation, comes back to the owner, keeps its number when submitted again', plural,
    steps: [
      create, submit,
      { by: 'market-supervisor', act: 'return', status: 422, errors: ['note'] },
      { by: 'market-supervisor', act: 'return', with: { note: '数量不对。' }, state: 'draft', stock: released, tasks: { 'market-assistant': 1, '*': 0 }, mails: { 'market-assistant': 1, '*': 0 } },
      { by: 'market-assistant', change: { lines: [{ product: 'products/OF202', quantity: '3' }] }, shows: { total: '183.00' } },
      { ...submit, stock: { 'CK01 OF202': { reserved: 3 } }, shows: { number: /-\d{4}$/ } },
    ],
  },
  {
    name: 'returned by the warehouse: the payment is asked for again', plural,
    steps: [
      create, submit, sign, stamp,
      { by: 'warehouse-keeper', act: 'return', with: { note: '批次待检。' }, state: 'draft', stock: released, tasks: { 'market-assistant': 1, '*': 0 }, mails: { 'market-assistant': 1, '*': 0 } },
      submit,
    ],
  },
  {
    name: 'rejected: needs a reason, releases the reservation and is final', plural,
    steps: [
      create, submit, sign,
      { by: 'finance', act: 'reject', status: 422, errors: ['note'] },
      { by: 'finance', act: 'reject', with: { note: '款未到。' }, state: 'rejected', stock: released, tasks: { '*': 0 }, mails: { 'market-assistant': 1, '*': 0 } },
      { by: 'market-assistant', act: 'submit', status: 403 },
      { by: 'finance', act: 'stamp', with: paid, status: 403 },
    ],
  },
  {
    name: 'withdrawn by the owner before the first signature, and not after it', plural,
    steps: [
      create, submit,
      { by: 'shipper', act: 'withdraw', status: 403 },
      { by: 'market-assistant', act: 'withdraw', state: 'draft', stock: released, tasks: { '*': 0 } },
      submit, sign,
      { by: 'market-assistant', act: 'withdraw', status: 403 },
    ],
  },
  {
    name: 'cancelled in draft by its owner, with a reason; whoever else tries is refused', plural,
    steps: [
      create,
      { by: 'market-assistant', act: 'cancel', status: 422, errors: ['note'] },
      { by: 'shipper', act: 'cancel', with: { note: '不要了' }, status: 403 },
      { by: 'market-assistant', act: 'cancel', with: { note: '客户取消。' }, state: 'cancelled', tasks: { '*': 0 } },
      { by: 'market-assistant', act: 'submit', status: 403 },
    ],
  },
  {
    name: 'cancelled on its way by the owner’s manager, which releases; not once the stock has moved', plural,
    steps: [
      create, submit, sign,
      { by: 'market-assistant', act: 'cancel', with: { note: '不要了' }, status: 403 },
      { by: 'market-supervisor', act: 'cancel', with: { note: '重复开单。' }, state: 'cancelled', stock: released, tasks: { '*': 0 } },
    ],
  },
  {
    name: 'cannot be cancelled, returned or issued again when it is done', plural,
    steps: [
      create, submit, sign, stamp, issue,
      { by: 'market-supervisor', act: 'cancel', with: { note: '不要了' }, status: 403 },
      { by: 'warehouse-keeper', act: 'return', with: { note: '不要了' }, status: 403 },
      { by: 'warehouse-keeper', act: 'issue', with: lots, status: 403 },
    ],
  },
  {
    name: 'a draft that never had a number can be deleted by its owner; a numbered one cannot', plural,
    steps: [
      create, submit,
      { by: 'market-assistant', act: 'withdraw', state: 'draft', stock: released, tasks: { '*': 0 } },
      { by: 'market-assistant', remove: true, status: 422 },
    ],
  },
  { name: 'a fresh draft is gone when its owner deletes it', plural, steps: [create, { by: 'shipper', remove: true, status: 403 }, { by: 'market-assistant', remove: true }] },
];

const stock: Scenario[] = [
  {
    name: 'what is short is said line by line at submit, with what there is, and nothing is half done', plural,
    steps: [
      { ...create, create: { ...body, lines: [...body.lines, { product: 'products/UV302', quantity: '100' }, { product: 'products/OF305', quantity: '500.5' }] } },
      { by: 'market-assistant', act: 'submit', status: 422, errors: ['lines.2.quantity', 'lines.3.quantity'], says: /UV302.*100.*61/s },
    ],
  },
  {
    name: 'two lines of one product are short together', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/UV302', quantity: '40' }, { product: 'products/UV302', quantity: '40' }] } },
      { by: 'market-assistant', act: 'submit', status: 422, says: /61/ },
    ],
  },
  {
    name: 'what somebody else has reserved is not available', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/UV302', quantity: '60' }] } },
      { ...submit, stock: { 'CK01 UV302': { reserved: 60 } } },
    ],
  },
  {
    name: '… and stays so until it is released', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/UV302', quantity: '2' }] } },
      { by: 'market-assistant', act: 'submit', status: 422, errors: ['lines.0.quantity'], says: /UV302.*2.*1/s },
    ],
  },
  {
    name: 'a lot never goes below zero: the one that has too little is refused at issue', plural,
    steps: [
      { ...create, create: { ...body, lines: [{ product: 'products/GY301', quantity: '800' }] } },
      { ...submit, stock: { 'CK01 GY301': { reserved: 800 } } },
      sign, stamp,
      { by: 'warehouse-keeper', act: 'issue', with: { lines: [{ lot: 'GY0836B' }] }, status: 422, errors: ['lines.0.lot'], says: /693/ },
      { by: 'warehouse-keeper', act: 'issue', with: { lines: [{ lot: 'NO-SUCH-LOT' }] }, status: 422, errors: ['lines.0.lot'] },
      { ...issue, with: { lines: [{ lot: 'GY0736A' }] }, stock: { 'CK01 GY301': { onHand: -800, reserved: -800 }, 'CK01 GY301 GY0736A': { onHand: -800 } } },
    ],
  },
];

const wrongTurns: Scenario[] = [
  {
    name: 'finance needs the method and the reference of the payment; both are named', plural,
    steps: [
      create, submit, sign,
      { by: 'finance', act: 'stamp', status: 422, errors: ['paymentMethod', 'paymentReference'] },
      { by: 'finance', act: 'stamp', with: { paymentMethod: 'barter', paymentReference: '1' }, status: 422, errors: ['paymentMethod'] },
      stamp,
      { by: 'warehouse-keeper', act: 'issue', status: 422, errors: ['lines.0.lot', 'lines.1.lot'] },
      { by: 'warehouse-keeper', act: 'issue', with: { lines: [{ lot: 'OF0706A' }] }, status: 422 },
    ],
  },
  {
    name: 'each step is for its own people only', plural,
    steps: [
      create,
      { by: 'shipper', act: 'submit', status: 403 },
      { by: 'market-supervisor', act: 'submit', status: 403 },
      submit,
      { by: 'market-assistant', act: 'sign', status: 403 },
      { by: 'finance', act: 'sign', status: 403 },
      { by: 'administrator', act: 'sign', status: 403 },
      sign,
      { by: 'market-supervisor', act: 'stamp', with: paid, status: 403 },
      { by: 'warehouse-keeper', act: 'issue', with: lots, status: 403 },
      stamp,
      { by: 'finance', act: 'issue', with: lots, status: 403 },
    ],
  },
  {
    name: 'whoever may not see it is told that it is not there, whatever they try', plural,
    steps: [
      create, submit,
      ...['salesperson-2', 'dealer', 'dealer-2', 'planner', 'quality'].flatMap((by): Step[] => [
        { by, look: true, status: 404 },
        { by, act: 'sign', status: 404 },
        { by, act: 'comment', with: { note: '?' }, status: 404 },
        { by, change: { purpose: 'trial' }, status: 404 },
      ]),
    ],
  },
  {
    name: 'once, not twice: the second click on the same version finds that it is done', plural,
    steps: [create, submit, sign, { by: 'market-supervisor', act: 'sign', seen: 'before the last step', status: 409 }, { by: 'market-supervisor', act: 'sign', status: 403 }],
  },
  {
    name: 'an action without the version that was seen is not taken', plural,
    steps: [create, { by: 'market-assistant', act: 'submit', seen: 'none', status: 400 }],
  },
  {
    name: 'out of draft it cannot be changed past its flow', plural,
    steps: [
      create, submit,
      { by: 'market-assistant', change: { purpose: 'trial' }, status: 422, errors: ['purpose'] },
      { by: 'market-supervisor', change: { purpose: 'trial' }, status: 403 },
    ],
  },
  {
    name: 'state, number, total and owner are not written by anybody; the same value sent back is no offence', plural,
    steps: [
      create,
      { by: 'market-assistant', change: { state: 'done' }, status: 422, errors: ['state'] },
      { by: 'market-assistant', change: { number: 'LL20200101-0001' }, status: 422, errors: ['number'] },
      { by: 'market-assistant', change: { total: '1.00' }, status: 422, errors: ['total'] },
      { by: 'market-assistant', change: { owner: 'people/shipper' }, status: 422, errors: ['owner'] },
      { by: 'market-assistant', change: { state: 'draft', total: '690.00', number: null, owner: 'people/market-assistant', purpose: 'trial' }, shows: { purpose: 'trial' } },
    ],
  },
  {
    name: 'the payment is finance’s to fill in, nobody else’s', plural,
    steps: [create, { by: 'market-assistant', change: paid, status: 422, errors: ['paymentMethod', 'paymentReference'] }],
  },
  {
    name: 'for outside people there is no such thing', plural,
    steps: [{ by: 'dealer', create: body, status: 404 }],
  },
  { name: 'finance sees them and opens none', plural, steps: [{ by: 'finance', create: body, status: 403 }] },
  {
    name: 'a salesperson cannot use another’s customer', plural,
    steps: [{ by: 'salesperson', create: { ...body, customer: 'customers/KH031' }, status: 422, errors: ['customer'] }],
  },
  {
    name: 'needs a customer unless it is for internal use', plural,
    steps: [
      { by: 'market-assistant', create: { ...body, customer: null }, status: 422, errors: ['customer'] },
      { ...create, create: { ...body, customer: null, purpose: 'internal' } },
    ],
  },
  {
    name: 'has at least one line, and quantities that are some', plural,
    steps: [
      { by: 'market-assistant', create: { ...body, lines: [] }, status: 422, errors: ['lines'] },
      ...['0', '-1', '1e309', 'zehn', `1.${'1'.repeat(30)}`].map((quantity): Step => ({
        by: 'market-assistant', create: { ...body, lines: [{ product: 'products/OF202', quantity }] }, status: 422, errors: ['lines.0.quantity'],
      })),
    ],
  },
];

const askingOthers: Scenario[] = [
  {
    name: 'reassigned for good: the other signs', plural,
    steps: [
      create, submit,
      { by: 'market-supervisor', act: 'reassign', with: { to: 'people/deputy-supervisor', note: '出差。' }, tasks: { 'deputy-supervisor': 1, '*': 0 }, mails: { 'deputy-supervisor': 1, '*': 0 } },
      { by: 'market-supervisor', act: 'sign', status: 403 },
      { ...sign, by: 'deputy-supervisor' },
    ],
  },
  {
    name: 'delegated: comes back to whoever gave it', plural,
    steps: [
      create, submit,
      { by: 'market-supervisor', act: 'delegate', with: { to: 'people/deputy-supervisor', note: '请先看价格。' }, tasks: { 'deputy-supervisor': 1, '*': 0 } },
      { by: 'deputy-supervisor', act: 'sign', tasks: { 'market-supervisor': 1, '*': 0 } },
      sign,
    ],
  },
  {
    name: 'a further signer signs beside: it goes on when both have', plural,
    steps: [
      create, submit,
      { by: 'market-supervisor', act: 'add-signer', with: { who: ['people/marketing-director'], where: 'beside', note: '金额大。' }, tasks: { 'market-supervisor': 1, 'marketing-director': 1, '*': 0 } },
      { by: 'market-supervisor', act: 'sign', tasks: { 'marketing-director': 1, '*': 0 } },
      { ...sign, by: 'marketing-director' },
    ],
  },
  {
    name: 'urged by the owner, once in a while; commented and sent as a copy without touching the version', plural,
    steps: [
      create, submit,
      { by: 'market-assistant', act: 'urge', seen: 'none', mails: { 'market-supervisor': 1, '*': 0 } },
      { by: 'market-assistant', act: 'urge', seen: 'none', status: 429 },
      { by: 'finance', act: 'comment', seen: 'none', with: { note: '请附合同号。', mentions: ['people/market-assistant'] } },
      { by: 'market-assistant', act: 'cc', seen: 'none', with: { to: ['people/shipper'] } },
      sign,
    ],
  },
];

forEachDatabase((database) => {
  const server = useServer(database);
  scenarios(server, [...wayThrough, ...waysBack, ...stock, ...wrongTurns, ...askingOthers]);
});
