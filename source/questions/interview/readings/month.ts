import { addMonths, dayFrom, monthNames, placeOfName } from '../../../text/calendar.ts';
import { datedDay, edgeOf, fromToday } from './day.ts';

/** A line of versions, and what stands between it and its month: `2.x: `, `2.x until `. */
const line =
  /^(?:([^:]+?)\s*:|(v?\d+(?:\.(?:\d+|x))*(?: lts)?)(?:\s*=|\s+[-–]|\s+(?:ends|until|till|to|in)(?= )|(?= )))\s*(\S.*)$/i;

/** `06/2027`, or `2.x: 06/2027`, from `June 2027`, `2.x until 2027-06`, `end of next year`, `in 18 months`. */
export function readMonth(text: string, today: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ');
  const alone = monthOf(plain.toLowerCase(), today);
  if (alone !== undefined) return alone;
  const [, before, versions = before, when = ''] = line.exec(plain) ?? [];
  const month = monthOf(when.toLowerCase(), today);
  return versions === undefined || month === undefined ? undefined : `${versions}: ${month}`;
}

function monthOf(text: string, today: string): string | undefined {
  const day = named(text, today) ?? edgeOf(text, today) ?? fromToday(text, today) ?? datedDay(text);
  return day === undefined ? undefined : `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A day in a month that is written with or without its year; without, it is the next one. */
function named(text: string, today: string): string | undefined {
  const [, which] = /^(this|next) month$/.exec(text) ?? [];
  if (which !== undefined) return addMonths(today, which === 'next' ? 1 : 0);
  const numbers = /^(20\d\d)[-/.](\d{1,2})$/.exec(text);
  const turned = /^(\d{1,2})[-/.](20\d\d)$/.exec(text);
  const words = /^([a-z]{3,})\.?,?(?: (20\d\d))?$/.exec(text);
  const month = Number(numbers?.[2] ?? turned?.[1] ?? placeOfName(monthNames, words?.[1] ?? '') + 1);
  if (month < 1 || month > 12) return undefined;
  const given = numbers?.[1] ?? turned?.[2] ?? words?.[2];
  const thisYear = Number(today.slice(0, 4));
  const year = given === undefined ? thisYear + (month < Number(today.slice(5, 7)) ? 1 : 0) : Number(given);
  return dayFrom(year, month, 1);
}
