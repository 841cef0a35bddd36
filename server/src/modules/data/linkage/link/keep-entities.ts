import { sqlText, type Duck } from '#platform/duck.ts'
import type { EntityMove } from './link-task.ts'

/**
 * Gives every cluster in the table `clustered` its entity, in the table `entity`. A cluster goes on as the entity it
 * shares most records with, where that entity's records are most in it too; all others are new. What joined and what
 * parted comes back as moves; of an entity that ends in several pieces, those that become new entities have parted.
 */
export async function keepEntities(
  duck: Duck,
  previous: string | null,
  nextEntity: number,
): Promise<{ moves: EntityMove[]; nextEntity: number }> {
  const before =
    previous === null
      ? '(select null::varchar as key, null::bigint as entity where false)'
      : `read_parquet(${sqlText(previous)})`
  await duck.run(`
    create table shared as
    select c.cluster, p.entity, count(*) as records
    from clustered c join record r using (record) join ${before} p on p.key = r.key
    group by c.cluster, p.entity`)
  await duck.run(`
    create table kept as
    select a.cluster, a.entity from
      (select cluster, arg_max(entity, (records, -entity)) as entity from shared group by cluster) a
      join (select entity, arg_max(cluster, (records, -cluster)) as cluster from shared group by entity) b
      on a.cluster = b.cluster and a.entity = b.entity`)
  await duck.run(`
    create table entity as
    select cluster, entity from kept
    union all
    select cluster, row_number() over (order by cluster) + ${nextEntity - 1}
    from (select distinct cluster from clustered anti join kept using (cluster))`)
  const moves = await duck.all<EntityMove>(`
    select case when goes_on or (parted and not joins) then 'split' else 'merged' end as kind,
      entity::double as entity, other::double as other, records::integer as records
    from (
      select s.entity, e.entity as other, s.records,
        s.entity in (select entity from kept) as goes_on,
        s.cluster in (select cluster from kept) as joins,
        count(*) over (partition by s.entity) > 1 as parted
      from shared s join entity e using (cluster))
    where entity <> other
    order by kind, entity, other`)
  const [last] = await duck.all<{ last: number }>(
    `select greatest(coalesce(max(entity), 0) + 1, ${nextEntity})::double as last from entity`,
  )
  return { moves, nextEntity: last?.last ?? nextEntity }
}
