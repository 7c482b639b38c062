import { initialsOf } from '../../../src/ui/initials.ts';

describe('initials for a person without a photo', () => {
  it.each([
    ['of the first and the last word', 'Adele Vance', 'AV'],
    ['of the only word', 'Cher', 'C'],
    ['and none of the words between', 'José Ángel de la Cruz', 'JC'],
    ['in capitals', 'adele vance', 'AV'],
    ['with the family name first', 'Vance, Adele', 'VA'],
    ['without a department in brackets', 'Adele Vance (Sales)', 'AV'],
    ['without a note in square brackets', '[External] Adele Vance', 'AV'],
    ['without brackets inside brackets', 'Adele (Sales (EMEA)) Vance', 'AV'],
    ['without a bracket that does not end', 'Adele Vance (Sales', 'AV'],
    ['of Chinese and Japanese names', '山田 太郎', '山太'],
    ['of a name without spaces', '王小明', '王'],
    ['without full-width brackets', '（外部）王 小明（营销部）', '王小'],
    ['of letters beyond 16 bits', '𠮷野 太郎', '𠮷太'],
    ['past an emoji', '🎉 Adele Vance 🎉', 'AV'],
    ['past an apostrophe', "Miles O'Brien", 'MO'],
    ['past a word that begins with an apostrophe', "Gerard 't Hooft", 'GH'],
    ['of a name that begins small', 'd’Artagnan', 'D'],
    ['with accents that are one character', 'Émile Zola', 'ÉZ'],
    ['with accents that are characters of their own', 'E\u0301mile Zola', 'E\u0301Z'],
    ['of names that are written from right to left', 'محمد علي', 'مع'],
  ])('are %s', (_, name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each(['', '   ', '🎉', '(Sales)', '42'])('are none where there is no letter: %j', (name) => {
    expect(initialsOf(name)).toBe('');
  });
});
