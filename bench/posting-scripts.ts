import { hotAccount, numbered } from "@/bench/fill/accounts";

const draw = `\\set a random(1, 5000)
\\set b random(5001, 10000)
\\set x (random(0, 1) * 2 - 1) * random(1, 1000)
\\set y -:x
\\set s random(0, 15)
`;

const ids = "left(replace(uuidv7()::text, '-', ''), 26) as u";
const post = (accounts: string, shards: string) =>
  `app.ledger_post('${numbered}', 'jnl_' || u, 'bench:' || u, decode(md5(u), 'hex'), 'card.paid',
  null, null, null, now(), null, array[${accounts}]::bigint[], array[${shards}]::smallint[],
  array[1, 1]::smallint[], array[:x, :y]::bigint[], '[]')`;
const random = post(":a, :b", "0, 0");
const hot = post(`:a, ${hotAccount}`, "0, :s");
const here = (actor: string) =>
  `set_config('app.actor', '${actor}', true), set_config('app.merchants', '${numbered}', true)`;
const alone = (call: string) =>
  `${draw}select ${call} from (select ${ids}, ${here("bench")}) as s (u, actor, m) where m is not null;`;

/** As a command does it: begin, say who and where, post, commit. */
export const inTransaction = `${draw}begin;
select ${here("bench")};
select ${random} from (select ${ids}) s;
commit;`;

/** The same in one round trip. */
export const oneStatement = alone(random);

/** One leg of every posting is on the same account in sixteen rows. */
export const onHotAccount = alone(hot);

/** Fifty postings between random cards in one call. */
export const batchOfFifty = `select app.ledger_post_many(
  array_fill('${numbered}'::text, array[50]), ids, idems, hashes, array_fill('card.paid'::text, array[50]),
  array_fill(null::text, array[50]), array_fill(null::text, array[50]), array_fill(now(), array[50]),
  array_fill(null::text, array[50]), ofs, accounts, array_fill(0::smallint, array[100]),
  array_fill(1::smallint, array[100]), amounts, '[]')
from (
  select array_agg('jnl_' || u order by n) as ids, array_agg('bench:' || u order by n) as idems,
    array_agg(md5(u) order by n) as hashes
  from (select n, left(replace(uuidv7()::text, '-', ''), 26) as u from generate_series(1, 50) n) made
) journals, (
  select array_agg(n order by n, side) as ofs,
    array_agg((side * 5000 + 1 + floor(random() * 5000))::bigint order by n, side) as accounts,
    array_agg(case side when 0 then amount else -amount end order by n, side) as amounts
  from (select n, (1 + floor(random() * 1000))::bigint * (case when random() < 0.5 then 1 else -1 end) as amount
    from generate_series(1, 50) n) moved, generate_series(0, 1) side
) legs, (select ${here("bench")}) as s (actor, m) where m is not null;`;
