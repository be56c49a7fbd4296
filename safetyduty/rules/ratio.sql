-- share if quota_ratio: who owes which share in which period: who is in office on its last day
select
    c.quota_id, c.of_no, c.percent, c.capacity_no, a.view_no, a.subject_id, a.organisation_id,
    p.period_id, min(a.position_no) as position_no, p.start_day, p.end_day, p.due_day, p.close_day,
    least(p.end_day, t.as_of) as last_day
from quota_ratio c
join answerable a on a.quota_id = c.quota_id and a.view_no <> 2
join quota_period y on y.quota_id = c.quota_id
join period p on p.period_id = y.period_id
    and p.end_day >= a.start_day and p.end_day <= a.end_day
cross join asked t
group by
    c.quota_id, c.of_no, c.percent, c.capacity_no, a.view_no, a.subject_id, a.organisation_id,
    p.period_id, p.start_day, p.end_day, p.due_day, p.close_day, t.as_of

-- member if quota_ratio: what it is a share of, one by one; not sure where a row cannot be read
-- 1 people by who they are, 2 activities by their row, 3 and 4 places by their name, 5 hazards.
select distinct
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, s.person_id as unit,
    0 as row_id, 1 as sure
from share f
join stint s on s.organisation_id = f.organisation_id
    and s.start_day <= f.last_day and s.end_day >= f.last_day
join stint_position x on x.stint_id = s.stint_id
join quota_member b on b.quota_id = f.quota_id and b.position_no = x.position_no
where f.of_no = 1 and f.last_day >= f.start_day
union all
select distinct
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, v.row_id as unit,
    v.row_id, case when v.day > 0 and v.kind_no > 0 then 1 else 0 end as sure
from share f
join answerable w on w.quota_id = f.quota_id and w.view_no = f.view_no
    and w.subject_id = f.subject_id and w.organisation_id = f.organisation_id
    and w.start_day <= f.last_day and w.end_day >= f.start_day
join activity v on v.day <= f.last_day and (v.day = 0 or (
    v.day >= f.start_day and v.day >= w.start_day and v.day <= w.end_day))
join asked t on v.entered <= t.as_of
where f.of_no = 2 and (v.kind_no = 0 or exists (
    select 1 from quota_among k where k.quota_id = f.quota_id and k.kind_no = v.kind_no
))
union all
select
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, e.target_id as unit,
    e.row_id, 1 as sure
from share f
join quota_set s on s.quota_id = f.quota_id
join each_target e on e.set_no = s.set_no
where f.view_no = 3 or exists (
    select 1 from keeper k
    where k.set_no = e.set_no and k.target_id = e.target_id and k.person_id = f.subject_id
)
union all
select
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, h.row_id as unit,
    h.row_id, case when h.due_day > 0 then 1 else 0 end as sure
from share f
join hazard h on (h.due_day >= f.start_day and h.due_day <= f.last_day)
    or (h.due_day = 0 and h.found_day <= f.last_day)
where f.of_no = 5

-- possible if quota_ratio: what may count though its row cannot be read
with known as (
    select d.row_id, d.person_id, d.presence_no, d.day, d.kind_no, 1 as clear from deed d
    union all
    select u.row_id, u.person_id, u.presence_no, u.day, u.kind_no, 0 as clear from unclear u
)
select distinct
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, d.person_id as unit,
    d.row_id
from share f
join known d on d.clear = 0 and (d.day = 0 or (d.day >= f.start_day and d.day <= f.end_day))
join admits m on m.capacity_no = f.capacity_no and m.presence_no = d.presence_no
where f.of_no = 1 and (d.kind_no = 0 or exists (
    select 1 from quota_activity k where k.quota_id = f.quota_id and k.kind_no = d.kind_no
))
union all
select distinct
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, d.row_id as unit, d.row_id
from share f
join known d on d.clear = 0 and d.day > 0
join quota_activity k on k.quota_id = f.quota_id and k.kind_no = d.kind_no
join admits m on m.capacity_no = f.capacity_no and m.presence_no = d.presence_no
where f.of_no = 2
    and d.person_id = case when f.view_no = 1 then f.subject_id else 0 end
union all
select distinct
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, v.target_id as unit,
    d.row_id
from share f
join known d on d.day = 0 or (d.day >= f.start_day and d.day <= f.end_day)
join visit v on v.row_id = d.row_id and (v.sure = 0 or d.clear = 0)
join admits m on m.capacity_no = f.capacity_no and m.presence_no = d.presence_no
where f.of_no in (3, 4) and d.person_id = case when f.view_no = 1 then f.subject_id else 0 end
    and (d.kind_no = 0 or exists (
        select 1 from quota_activity k where k.quota_id = f.quota_id and k.kind_no = d.kind_no
    ))
union all
select
    f.quota_id, f.view_no, f.subject_id, f.organisation_id, f.period_id, h.row_id as unit,
    h.row_id
from share f
join hazard h on h.maybe_closed = 1 and h.due_day > 0
where f.of_no = 5

-- obligation if share: the least whole number that is no less than the percentage
-- While the period runs there may be something yet, and of a table nobody handed in nothing can
-- be told: one at least is owed.
with counted as (
    select
        m.quota_id, m.view_no, m.subject_id, m.organisation_id, m.period_id,
        count(distinct m.unit) as number
    from member m
    where m.sure = 1
    group by m.quota_id, m.view_no, m.subject_id, m.organisation_id, m.period_id
),
based as (
    select
        f.*, coalesce(n.number, 0) as base, coalesce(n.number, 0) * f.percent + 99 as hundredths
    from share f
    left join counted n on n.quota_id = f.quota_id and n.view_no = f.view_no
        and n.subject_id = f.subject_id and n.organisation_id = f.organisation_id
        and n.period_id = f.period_id
)
select
    b.quota_id, b.view_no, b.subject_id, b.organisation_id, 0 as target_id, b.period_id,
    b.position_no, b.due_day, b.close_day, cast(b.base as integer) as at_least,
    cast(greatest(
        (b.hundredths - b.hundredths % 100) / 100,
        case when b.end_day > b.last_day or q.handed_in = 0 then 1 else 0 end
    ) as integer) as required,
    b.end_day - b.start_day + 1 as days_in_office
from based b
join quota q on q.quota_id = b.quota_id

-- credit if member: those of the whole that count
select o.obligation_id, d.row_id, d.day, 1 as on_time, d.person_id as unit
from deed d
join quota_activity k on k.kind_no = d.kind_no
join share f on f.of_no = 1 and f.quota_id = k.quota_id
    and d.day >= f.start_day and d.day <= f.end_day
join admits a on a.capacity_no = f.capacity_no and a.presence_no = d.presence_no
join member m on m.quota_id = f.quota_id and m.view_no = f.view_no
    and m.subject_id = f.subject_id and m.organisation_id = f.organisation_id
    and m.period_id = f.period_id and m.unit = d.person_id
join obligation o on o.quota_id = f.quota_id and o.view_no = f.view_no
    and o.subject_id = f.subject_id and o.organisation_id = f.organisation_id
    and o.period_id = f.period_id
union all
select o.obligation_id, d.row_id, d.day, 1 as on_time, d.row_id as unit
from deed d
join quota_activity k on k.kind_no = d.kind_no
join share f on f.of_no = 2 and f.quota_id = k.quota_id
    and d.person_id = case when f.view_no = 1 then f.subject_id else 0 end
join admits a on a.capacity_no = f.capacity_no and a.presence_no = d.presence_no
join member m on m.quota_id = f.quota_id and m.view_no = f.view_no
    and m.subject_id = f.subject_id and m.organisation_id = f.organisation_id
    and m.period_id = f.period_id and m.unit = d.row_id and m.sure = 1
join obligation o on o.quota_id = f.quota_id and o.view_no = f.view_no
    and o.subject_id = f.subject_id and o.organisation_id = f.organisation_id
    and o.period_id = f.period_id
union all
select o.obligation_id, d.row_id, d.day, 1 as on_time, v.target_id as unit
from deed d
join visit v on v.row_id = d.row_id and v.sure = 1
join quota_activity k on k.kind_no = d.kind_no
join share f on f.of_no in (3, 4) and f.quota_id = k.quota_id
    and d.day >= f.start_day and d.day <= f.end_day
    and d.person_id = case when f.view_no = 1 then f.subject_id else 0 end
join admits a on a.capacity_no = f.capacity_no and a.presence_no = d.presence_no
join member m on m.quota_id = f.quota_id and m.view_no = f.view_no
    and m.subject_id = f.subject_id and m.organisation_id = f.organisation_id
    and m.period_id = f.period_id and m.unit = v.target_id
join obligation o on o.quota_id = f.quota_id and o.view_no = f.view_no
    and o.subject_id = f.subject_id and o.organisation_id = f.organisation_id
    and o.period_id = f.period_id
union all
select o.obligation_id, h.row_id, h.closed_day as day, 1 as on_time, h.row_id as unit
from hazard h
join share f on f.of_no = 5 and h.closed_day > 0 and h.closed_day <= h.due_day
    and h.closed_day <= f.last_day
join member m on m.quota_id = f.quota_id and m.view_no = f.view_no
    and m.subject_id = f.subject_id and m.organisation_id = f.organisation_id
    and m.period_id = f.period_id and m.unit = h.row_id and m.sure = 1
join obligation o on o.quota_id = f.quota_id and o.view_no = f.view_no
    and o.subject_id = f.subject_id and o.organisation_id = f.organisation_id
    and o.period_id = f.period_id

-- doubt if share: the rows that cannot be read, once the period is over and they might decide
-- At best each that may count does and no other is of the period; at worst each of them only adds
-- to the whole.
with lost as (
    select u.row_id, u.person_id, u.kind_no, a.capacity_no
    from unclear u
    join admits a on a.presence_no = u.presence_no
),
lacking as (
    select
        p.quota_id, p.view_no, p.subject_id, p.organisation_id, p.period_id, o.obligation_id,
        p.unit, p.row_id, 1 as counts, 0 as adds
    from possible p
    join obligation o on o.quota_id = p.quota_id and o.view_no = p.view_no
        and o.subject_id = p.subject_id and o.organisation_id = p.organisation_id
        and o.period_id = p.period_id
    join member m on m.quota_id = p.quota_id and m.view_no = p.view_no
        and m.subject_id = p.subject_id and m.organisation_id = p.organisation_id
        and m.period_id = p.period_id and m.unit = p.unit and m.sure = 1
    where not exists (
        select 1 from credit c where c.obligation_id = o.obligation_id and c.unit = p.unit
    )
    union all
    select
        m.quota_id, m.view_no, m.subject_id, m.organisation_id, m.period_id, o.obligation_id,
        m.unit, m.row_id,
        case when f.of_no = 5 or exists (
            select 1 from lost u
            where u.row_id = m.row_id and u.capacity_no = f.capacity_no and u.kind_no = 0
                and u.person_id = case when m.view_no = 1 then m.subject_id else 0 end
        ) or exists (
            select 1 from lost u
            join quota_activity k on k.kind_no = u.kind_no
            where u.row_id = m.row_id and u.capacity_no = f.capacity_no and k.quota_id = m.quota_id
                and u.person_id = case when m.view_no = 1 then m.subject_id else 0 end
        ) then 1 else 0 end as counts,
        1 as adds
    from member m
    join share f on f.quota_id = m.quota_id and f.view_no = m.view_no
        and f.subject_id = m.subject_id and f.organisation_id = m.organisation_id
        and f.period_id = m.period_id
    join obligation o on o.quota_id = m.quota_id and o.view_no = m.view_no
        and o.subject_id = m.subject_id and o.organisation_id = m.organisation_id
        and o.period_id = m.period_id
    where m.sure = 0
),
units as (
    select l.obligation_id, l.unit, max(l.counts) as counts, max(l.adds) as adds
    from lacking l
    group by l.obligation_id, l.unit
),
more as (
    select
        u.obligation_id, sum(u.counts) as counts, sum(u.adds) as adds,
        sum(u.counts * u.adds) as gains
    from units u
    group by u.obligation_id
),
done as (
    select c.obligation_id, count(distinct c.unit) as number
    from credit c
    group by c.obligation_id
),
weighed as (
    select
        o.obligation_id, f.percent, o.at_least as base, coalesce(d.number, 0) as number, m.counts,
        m.adds, m.gains
    from more m
    join obligation o on o.obligation_id = m.obligation_id
    join share f on f.quota_id = o.quota_id and f.view_no = o.view_no
        and f.subject_id = o.subject_id and f.organisation_id = o.organisation_id
        and f.period_id = o.period_id and f.end_day <= f.last_day
    left join done d on d.obligation_id = o.obligation_id
)
select distinct l.obligation_id, l.row_id, 0 as unit
from lacking l
join weighed w on w.obligation_id = l.obligation_id
where (w.number + w.counts) * 100 >= w.percent * (w.base + w.gains)
    and w.number * 100 < w.percent * (w.base + w.adds)
