import { expect, it } from 'vitest';
import { pooled } from '../../../functions/table/pooled.ts';

const numbers = [...Array(20).keys()];

it('does everything once, and never more at a time than it may', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  await pooled(numbers, 3, async (number) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    done.push(number);
  });
  expect([done.sort((one, other) => one - other), most]).toEqual([numbers, 3]);
});

it('begins nothing new after a fault, and tells it when all has ended', async () => {
  const begun: number[] = [];
  const work = async (number: number) => {
    begun.push(number);
    await Promise.resolve();
    if (number === 4) throw new Error('no post');
  };
  await expect(pooled(numbers, 2, work)).rejects.toThrow('no post');
  expect(begun.length).toBeLessThan(8);
});
