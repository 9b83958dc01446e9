/** The numbers that policies write as words. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'forty-five': 45,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};

/** A number in digits or words, as the source of an expression without groups; the longer words come first. */
export const numberForm = `(?:\\d{1,3}|${Object.keys(numberWords).reverse().join('|')})`;

/** The number that a word or digits stand for. */
export function numberOf(text: string): number {
  return numberWords[text.toLowerCase()] ?? Number(text);
}
