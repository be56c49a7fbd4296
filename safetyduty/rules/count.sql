-- obligation: who owes how many in which period
-- A person owes the part of the number that falls on the days in office, rounded down (§5.6);
-- a post and a body owe the whole. A post is told apart from its holder only where it changed hands.
with in_office as (
    select
        c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, c.at_least,
        p.start_day, p.end_day, p.due_day, min(a.position_no) as position_no,
        count(distinct a.person_id) as holders,
        sum(least(a.end_day, p.end_day) - greatest(a.start_day, p.start_day) + 1) as days,
        max(least(a.end_day, p.end_day)) as last_day
    from quota_count c
    join quota q on q.quota_id = c.quota_id
    join answerable a on a.quota_id = c.quota_id
    join period p on p.calendar_id = q.calendar_id
        and p.start_day <= a.end_day and p.end_day >= a.start_day
    group by
        c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, c.at_least,
        p.start_day, p.end_day, p.due_day
)
select
    i.quota_id, i.view_no, i.subject_id, i.organisation_id, 0 as target_id, i.period_id,
    i.position_no, i.due_day,
    case when i.view_no = 1 then i.last_day else i.end_day end as close_day,
    i.at_least,
    case when i.view_no = 1
        then cast(
            (i.at_least * i.days - (i.at_least * i.days) % (i.end_day - i.start_day + 1))
            / (i.end_day - i.start_day + 1) as integer)
        else i.at_least
    end as required,
    case when i.view_no = 1 then i.days else i.end_day - i.start_day + 1 end as days_in_office
from in_office i
where i.view_no <> 2 or i.holders > 1

-- credit: the rows that count: right person, right verb, right kind, in office, known by then
select distinct
    o.obligation_id, a.row_id, 1 as on_time,
    case when c.by_records = 1 then a.row_id else a.day * 100 + k.unit end as unit
from obligation o
join quota_count c on c.quota_id = o.quota_id
join answerable w on w.quota_id = o.quota_id and w.view_no = o.view_no
    and w.subject_id = o.subject_id and w.organisation_id = o.organisation_id
join presence h on h.person_id = w.person_id and h.sure = 1
join admits d on d.capacity_no = c.capacity_no and d.presence_no = h.presence_no
join activity a on a.row_id = h.row_id
join quota_activity k on k.quota_id = o.quota_id and k.kind_no = a.kind_no
join period_day p on p.period_id = o.period_id and p.day = a.day
join asked t on a.day <= t.as_of and a.entered <= t.as_of
where a.day >= w.start_day and a.day <= w.end_day

-- doubt: the rows that might count if only they could be read: no day, no kind, or almost the name
with unclear as (
    select
        h.person_id, h.presence_no, a.row_id, a.day, a.kind_no
    from presence h
    join activity a on a.row_id = h.row_id
    join asked t on a.day <= t.as_of and a.entered <= t.as_of
    where a.day = 0 or a.kind_no = 0 or h.sure = 0
),
fitting as (
    select k.quota_id, k.kind_no from quota_activity k
    union all
    select c.quota_id, 0 as kind_no from quota_count c
)
select distinct o.obligation_id, u.row_id
from obligation o
join quota_count c on c.quota_id = o.quota_id
join answerable w on w.quota_id = o.quota_id and w.view_no = o.view_no
    and w.subject_id = o.subject_id and w.organisation_id = o.organisation_id
join unclear u on u.person_id = w.person_id
join admits d on d.capacity_no = c.capacity_no and d.presence_no = u.presence_no
join fitting f on f.quota_id = o.quota_id and f.kind_no = u.kind_no
join period e on e.period_id = o.period_id
where u.day = 0
    or (u.day >= e.start_day and u.day <= e.end_day and u.day >= w.start_day and u.day <= w.end_day)
