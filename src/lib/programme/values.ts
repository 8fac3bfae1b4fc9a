/** The simple values that every part of a Programme is made of, each with its limit. */
import * as z from 'zod/mini';
import { isDate } from '../dates.ts';

/** Longest text a single field may hold, in UTF-16 units. */
const longest = 5000;
/** Most people, ballots or rules that one programme may hold. */
export const most = 20000;

export const text = z.string().check(z.maxLength(longest));
export const id = z.string().check(z.minLength(1), z.maxLength(120));
export const date = z.string().check(z.refine(isDate));
export const ids = z.readonly(z.array(id).check(z.maxLength(most)));
export const pairOfIds = z.readonly(z.tuple([id, id]));
export const pairs = z.readonly(z.array(pairOfIds).check(z.maxLength(most)));
export const texts = z.readonly(z.array(text).check(z.maxLength(200)));
