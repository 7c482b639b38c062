import { isolate } from '../../../src/i18n/isolate.ts';

const isolated = (value: string): string => `\u2068${value}\u2069`;

it.each(['عادل', 'Adele (עדל)', '123 ش'])(
  'keeps %s together in a sentence from left to right',
  (value) => {
    expect(isolate(value, 'ltr')).toBe(isolated(value));
  },
);

it.each(['Adele Vance', 'Владимир', '1f0c2f3a-7a52', ''])(
  'leaves %j alone in a sentence from left to right',
  (value) => {
    expect(isolate(value, 'ltr')).toBe(value);
  },
);

it.each(['Adele Vance', 'عادل', '1f0c2f3a-7a52'])(
  'keeps %s together in a sentence from right to left',
  (value) => {
    expect(isolate(value, 'rtl')).toBe(isolated(value));
  },
);
