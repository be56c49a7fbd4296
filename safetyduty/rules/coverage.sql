-- obligation if charge: each target of a roster row once in each period, by its leader
with by_roster as (
    select
        c.quota_id, h.person_id, h.organisation_id, h.target_id, p.period_id, p.start_day,
        p.end_day,
        max(least(p.end_day, p.start_day - 1 + case
            when h.due_day > 0 then h.due_day
            when c.due_day > 0 then c.due_day
            else p.end_day - p.start_day + 1 end)) as due_day,
        sum(least(s.end_day, p.end_day) - greatest(s.start_day, p.start_day) + 1) as days,
        max(least(s.end_day, p.end_day)) as last_day
    from quota_coverage c
    join quota q on q.quota_id = c.quota_id
    join charge h on c.of_no = 0
    join stint s on s.person_id = h.person_id and s.organisation_id = h.organisation_id
    join period p on p.calendar_id = q.calendar_id
        and p.start_day <= s.end_day and p.end_day >= s.start_day
        and p.start_day <= h.end_day and p.end_day >= h.start_day
    group by
        c.quota_id, h.person_id, h.organisation_id, h.target_id, p.period_id, p.start_day,
        p.end_day
)
select
    r.quota_id, 1 as view_no, r.person_id as subject_id, r.organisation_id, r.target_id,
    r.period_id, 0 as position_no, r.due_day, r.last_day as close_day, 1 as at_least,
    cast((r.days - r.days % (r.end_day - r.start_day + 1))
        / (r.end_day - r.start_day + 1) as integer) as required,
    r.days as days_in_office
from by_roster r

-- obligation if counterpart: each counterpart of a body once in each period
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, e.target_id, p.period_id,
    a.position_no, p.due_day, p.close_day, 1 as at_least, 1 as required,
    p.end_day - p.start_day + 1 as days_in_office
from quota_coverage c
join quota q on q.quota_id = c.quota_id
join answerable a on a.quota_id = c.quota_id and a.view_no = 3
join counterpart e on c.of_no = 1
join period p on p.calendar_id = q.calendar_id

-- obligation if each_target: each target of a list so many times, by who looks after it or by a body
-- A target whose class nobody can tell stands in the longest of the periods; a class of which the
-- clause says nothing is owed nothing. Persons owe the part of the number that falls on their days
-- in office, rounded down (§5.6); bodies the whole.
with wanted as (
    select e.quota_id, e.per_no, e.at_least, e.own, s.set_no, t.target_id
    from quota_each e
    join quota_set s on s.quota_id = e.quota_id
    join each_target t on t.set_no = s.set_no
    where e.class_no = t.class_no or e.class_no = 0 or (t.class_no = 0 and e.longest = 1)
),
held as (
    select
        w.quota_id, a.view_no, a.subject_id, a.organisation_id, w.target_id, p.period_id,
        w.at_least, p.start_day, p.end_day,
        max(least(p.end_day, p.start_day - 1 + case
            when c.due_day > 0 then c.due_day else p.end_day - p.start_day + 1 end)) as due_day,
        min(a.position_no) as position_no,
        sum(least(a.end_day, p.end_day) - greatest(a.start_day, p.start_day) + 1) as days,
        max(least(a.end_day, p.end_day)) as last_day
    from wanted w
    join quota_coverage c on c.quota_id = w.quota_id
    join answerable a on a.quota_id = w.quota_id and a.view_no <> 2
    join quota_period y on y.quota_id = w.quota_id and y.per_no = w.per_no
    join period p on p.period_id = y.period_id
        and p.start_day <= a.end_day and p.end_day >= a.start_day
    where a.view_no = 3 or w.own = 0 or exists (
        select 1 from keeper k
        where k.set_no = w.set_no and k.target_id = w.target_id and k.person_id = a.person_id
    )
    group by
        w.quota_id, a.view_no, a.subject_id, a.organisation_id, w.target_id, p.period_id,
        w.at_least, p.start_day, p.end_day
)
select
    h.quota_id, h.view_no, h.subject_id, h.organisation_id, h.target_id, h.period_id,
    h.position_no, h.due_day,
    case when h.view_no = 1 then h.last_day else h.end_day end as close_day, h.at_least,
    case when h.view_no = 1
        then cast(
            (h.at_least * h.days - (h.at_least * h.days) % (h.end_day - h.start_day + 1))
            / (h.end_day - h.start_day + 1) as integer)
        else h.at_least
    end as required,
    case when h.view_no = 1 then h.days else h.end_day - h.start_day + 1 end as days_in_office
from held h

-- credit if visit: a visit to the target, led by its leader
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.day as unit
from visit v
join deed d on d.row_id = v.row_id
join quota_activity k on k.kind_no = d.kind_no
join quota_coverage c on c.quota_id = k.quota_id and c.of_no = 0
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join quota q on q.quota_id = k.quota_id
join period_day p on p.calendar_id = q.calendar_id and p.day = d.day
join obligation o on o.quota_id = k.quota_id and o.subject_id = d.person_id
    and o.target_id = v.target_id and o.period_id = p.period_id
join stint s on s.person_id = d.person_id and s.organisation_id = o.organisation_id
    and d.day >= s.start_day and d.day <= s.end_day
where v.sure = 1

-- credit if signed_with: a document signed with the counterpart
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.row_id as unit
from signed_with w
join document d on d.row_id = w.row_id and d.day > 0
join quota_document k on k.kind_no = d.kind_no
join quota_coverage c on c.quota_id = k.quota_id and c.of_no = 1
join obligation o on o.quota_id = k.quota_id and o.target_id = w.target_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where d.day <= o.close_day
    and (d.about_year = p.year_no or (d.about_year = 0 and d.day >= p.start_day))

-- credit if each_target: a visit to a target of the list, by who owes it
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.day as unit
from visit v
join deed d on d.row_id = v.row_id
join quota_activity k on k.kind_no = d.kind_no
join quota_coverage c on c.quota_id = k.quota_id and c.of_no = 2
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
    and d.day >= w.start_day and d.day <= w.end_day
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
    and o.target_id = v.target_id
join period p on p.period_id = o.period_id and d.day >= p.start_day and d.day <= p.end_day
where v.sure = 1

-- credit if each_target: a paper with a target of the list, issued by who owes it
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    -d.row_id as unit
from signed_with w
join document d on d.row_id = w.row_id and d.day > 0
join quota_document k on k.kind_no = d.kind_no
join quota_coverage c on c.quota_id = k.quota_id and c.of_no = 2
join issuer i on i.row_id = d.row_id and i.sure = 1
join obligation o on o.quota_id = k.quota_id and o.view_no = i.view_no
    and o.subject_id = i.subject_id and o.target_id = w.target_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where d.day <= o.close_day and (
    (c.by_year = 1 and d.about_year = p.year_no)
    or ((c.by_year = 0 or d.about_year = 0) and d.day >= p.start_day))

-- doubt if each_target: the target's own row, where it does not tell how often
select o.obligation_id, t.row_id, 0 as unit
from obligation o
join quota_set s on s.quota_id = o.quota_id
join each_target t on t.set_no = s.set_no and t.target_id = o.target_id
where t.class_no = 0 and t.row_id > 0

-- doubt if each_target: visits to a target of the list that cannot be read
with known as (
    select d.row_id, d.person_id, d.presence_no, d.day, d.kind_no, 1 as clear from deed d
    union all
    select u.row_id, u.person_id, u.presence_no, u.day, u.kind_no, 0 as clear from unclear u
)
select distinct o.obligation_id, d.row_id, case when d.day > 0 then d.day else -d.row_id end as unit
from visit v
join known d on d.row_id = v.row_id
join quota_coverage c on c.of_no = 2
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = c.quota_id and w.person_id = d.person_id
join obligation o on o.quota_id = c.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
    and o.target_id = v.target_id
join period p on p.period_id = o.period_id
    and p.start_day <= w.end_day and p.end_day >= w.start_day
where (d.clear = 0 or v.sure = 0)
    and (d.day = 0 or (d.day >= p.start_day and d.day <= p.end_day
        and d.day >= w.start_day and d.day <= w.end_day))
    and exists (
        select 1 from quota_activity k
        where k.quota_id = o.quota_id and (k.kind_no = d.kind_no or d.kind_no = 0)
    )

-- doubt if each_target: papers with a target of the list whose day, kind or issuer cannot be told
select distinct o.obligation_id, d.row_id, -d.row_id as unit
from signed_with w
join document d on d.row_id = w.row_id
join issuer i on i.row_id = d.row_id
join quota_coverage c on c.of_no = 2
join obligation o on o.quota_id = c.quota_id and o.view_no = i.view_no
    and o.subject_id = i.subject_id and o.target_id = w.target_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where (d.day = 0 or d.kind_no = 0 or i.sure = 0) and d.day <= o.close_day
    and (d.about_year = 0 or c.by_year = 0 or d.about_year = p.year_no)
    and (d.day = 0 or (c.by_year = 1 and d.about_year > 0) or d.day >= p.start_day)
    and exists (
        select 1 from quota_document k
        where k.quota_id = o.quota_id and (k.kind_no = d.kind_no or d.kind_no = 0)
    )

-- doubt if visit: visits whose day, kind, leader or place cannot be told
with known as (
    select d.row_id, d.person_id, d.presence_no, d.day, d.kind_no, 1 as clear from deed d
    union all
    select u.row_id, u.person_id, u.presence_no, u.day, u.kind_no, 0 as clear from unclear u
)
select distinct o.obligation_id, d.row_id, -d.row_id as unit
from visit v
join known d on d.row_id = v.row_id
join obligation o on o.subject_id = d.person_id and o.target_id = v.target_id
join quota_coverage c on c.quota_id = o.quota_id and c.of_no = 0
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join period p on p.period_id = o.period_id
where (d.clear = 0 or v.sure = 0)
    and (d.day = 0 or (d.day >= p.start_day and d.day <= p.end_day))
    and (d.kind_no = 0 or exists (
        select 1 from quota_activity k where k.quota_id = o.quota_id and k.kind_no = d.kind_no
    ))

-- doubt if signed_with: documents whose day or kind cannot be told
select distinct o.obligation_id, d.row_id, -d.row_id as unit
from signed_with w
join document d on d.row_id = w.row_id
join obligation o on o.target_id = w.target_id
join quota_coverage c on c.quota_id = o.quota_id and c.of_no = 1
join period p on p.period_id = o.period_id
where (d.day = 0 or d.kind_no = 0)
    and (d.about_year = 0 or d.about_year = p.year_no)
    and (d.kind_no = 0 or exists (
        select 1 from quota_document k where k.quota_id = o.quota_id and k.kind_no = d.kind_no
    ))

-- doubt if unsure_office: what he may not owe, as the list does not tell on which days he served
-- Surely owed is the part that falls on the days he surely served; the rest may not be his.
with lost as (
    select
        o.obligation_id, o.at_least, o.required, o.days_in_office as days,
        p.end_day - p.start_day + 1 as whole, min(u.row_id) as row_id,
        sum(least(u.end_day, p.end_day) - greatest(u.start_day, p.start_day) + 1) as unsure
    from obligation o
    join quota_coverage c on c.quota_id = o.quota_id
    join period p on p.period_id = o.period_id
    join unsure_office u on u.person_id = o.subject_id and u.organisation_id = o.organisation_id
        and u.start_day <= p.end_day and u.end_day >= p.start_day
    where o.view_no = 1
    group by
        o.obligation_id, o.at_least, o.required, o.days_in_office, p.start_day, p.end_day
),
surely as (
    select
        l.obligation_id, l.row_id, l.required, l.whole,
        case when l.unsure < l.days then l.at_least * (l.days - l.unsure) else 0 end as parts
    from lost l
)
select s.obligation_id, s.row_id, -1000000000 - n.number as unit
from surely s
join step n on n.number <= s.required - cast((s.parts - s.parts % s.whole) / s.whole as integer)
