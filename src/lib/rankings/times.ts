/** Which of several ballots is the later, by times as spreadsheets and forms write them. */

type Order = 'year-first' | 'day-first' | 'month-first';

const shape =
  /^(\d{1,4})[./\-\s](\d{1,2})[./\-\s](\d{1,4})(?:[T,\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap])?\.?m?\.?)?/i;

/** The time as one number that grows with time, under an order of day and month; null if it is none. */
function moment(text: string, order: Order): number | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [one = 0, two = 0, three = 0] = found.slice(1, 4).map(Number);
  const [year, month, day] =
    order === 'year-first'
      ? [one, two, three]
      : order === 'day-first'
        ? [three, two, one]
        : [three, one, two];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const noon = Number(found[4] ?? 0) % 12;
  const half = found[7]?.toLowerCase();
  const hour = half === undefined ? Number(found[4] ?? 0) : noon + (half === 'p' ? 12 : 0);
  return (
    (((year * 13 + month) * 32 + day) * 25 + hour) * 3600 + Number(found[5] ?? 0) * 60 + Number(found[6] ?? 0)
  );
}

const orders: readonly Order[] = ['year-first', 'day-first', 'month-first'];

/**
 * Tells which of several times of a column is the latest: the number of it if every order that fits the whole
 * column agrees, else null. The column is looked through once, and only when somebody asks.
 */
export function latestIn(column: readonly string[]): (times: readonly string[]) => number | null {
  let known: readonly Order[] | null = null;
  const fitting = (): readonly Order[] => {
    known ??= orders.filter((order) => column.every((time) => time === '' || moment(time, order) !== null));
    return known;
  };
  return (times) => {
    const winners = fitting().map((order) => winner(times.map((time) => moment(time, order))));
    const [first = null] = winners;
    return first !== null && winners.every((each) => each === first) ? first : null;
  };
}

/** The number of the one greatest moment; null if any is unknown or two are the greatest. */
function winner(moments: readonly (number | null)[]): number | null {
  let best = 0;
  let alone = true;
  for (const [index, moment] of moments.entries()) {
    if (moment === null) return null;
    const greatest = moments[best] ?? 0;
    if (index > 0 && moment === greatest) alone = false;
    if (moment > greatest) [best, alone] = [index, true];
  }
  return alone ? best : null;
}
