-- obligation: who owes how many in which period
-- A person owes the part of the number that falls on the days in office, rounded down (§5.6);
-- a body owes the whole.
with in_office as (
    select
        c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, c.at_least,
        p.start_day, p.end_day, p.due_day, min(a.position_no) as position_no,
        sum(least(a.end_day, p.end_day) - greatest(a.start_day, p.start_day) + 1) as days,
        max(least(a.end_day, p.end_day)) as last_day
    from answerable a
    join quota_count c on c.quota_id = a.quota_id
    join quota q on q.quota_id = a.quota_id
    join period p on p.calendar_id = q.calendar_id
        and p.start_day <= a.end_day and p.end_day >= a.start_day
    where a.view_no <> 2
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

-- obligation if seat: a post owes the whole, and is told apart from its holder only where it changed
-- hands in the period, and never had two holders at once
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, 0 as target_id, p.period_id,
    min(a.position_no) as position_no, p.due_day, p.end_day as close_day, c.at_least,
    c.at_least as required, p.end_day - p.start_day + 1 as days_in_office
from answerable a
join quota_count c on c.quota_id = a.quota_id
join quota q on q.quota_id = a.quota_id
join period p on p.calendar_id = q.calendar_id
    and p.start_day <= a.end_day and p.end_day >= a.start_day
where a.view_no = 2 and not exists (
    select 1 from shared_post v
    where v.post_id = a.subject_id and v.start_day <= p.end_day and v.end_day >= p.start_day
)
group by
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, c.at_least,
    p.start_day, p.end_day, p.due_day
having count(distinct a.person_id) > 1

-- credit if deed: the rows that count: right kind, verb and person, in office, in the period
select
    o.obligation_id, d.row_id, d.day, 1 as on_time,
    case when c.by_records = 1 then d.row_id else d.day * 100 + k.unit end as unit
from deed d
join quota_activity k on k.kind_no = d.kind_no
join quota_count c on c.quota_id = k.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
join quota q on q.quota_id = k.quota_id
join period_day p on p.calendar_id = q.calendar_id and p.day = d.day
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
    and o.period_id = p.period_id
where d.day >= w.start_day and d.day <= w.end_day

-- credit if document: the papers that bear a duty out which no number measures
select o.obligation_id, d.row_id, d.day, 1 as on_time, d.day * 100 as unit
from document d
join quota_document k on k.kind_no = d.kind_no
join quota_count c on c.quota_id = k.quota_id
join quota q on q.quota_id = k.quota_id
join period_day p on p.calendar_id = q.calendar_id and p.day = d.day
join issuer i on i.row_id = d.row_id and i.sure = 1
join obligation o on o.quota_id = k.quota_id and o.view_no = i.view_no
    and o.subject_id = i.subject_id and o.period_id = p.period_id
join asked t on d.day <= t.as_of

-- doubt if unclear: the rows that might count if they could be read: no day, no kind, nearly the name
-- A row of a day that counts already can add nothing; rows without a day may be of any.
with fitting as (
    select k.quota_id, k.kind_no, k.unit from quota_activity k
    union all
    select k.quota_id, 0 as kind_no, case when min(k.unit) = max(k.unit) then min(k.unit) else -1 end
    from quota_activity k
    group by k.quota_id
)
select distinct
    o.obligation_id, d.row_id,
    case when d.day = 0 or c.by_records = 1 or f.unit < 0 then -d.row_id
        else d.day * 100 + f.unit end as unit
from unclear d
join fitting f on f.kind_no = d.kind_no
join quota_count c on c.quota_id = f.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = f.quota_id and w.person_id = d.person_id
join obligation o on o.quota_id = f.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
join period p on p.period_id = o.period_id
where p.start_day <= w.end_day and p.end_day >= w.start_day
    and (d.day = 0 or (d.day >= p.start_day and d.day <= p.end_day
        and d.day >= w.start_day and d.day <= w.end_day))

-- doubt if several: of a row that names several days each may count, about when the first is
select distinct
    o.obligation_id, d.row_id, -1100000000 - d.row_id * 32 - s.number as unit
from several s
join unclear d on d.row_id = s.row_id and d.day = 0
join quota_activity k on k.kind_no = d.kind_no or d.kind_no = 0
join quota_count c on c.quota_id = k.quota_id and c.by_records = 0
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
join period p on p.period_id = o.period_id
where p.start_day <= w.end_day and p.end_day >= w.start_day
    and (s.first_day = 0 or (p.start_day <= s.first_day + 31 and p.end_day >= s.first_day))

-- credit if fit: the same under a clause that looks into words, papers or people
select
    o.obligation_id, d.row_id, d.day, 1 as on_time,
    case when c.by_records = 1 then d.row_id else d.day * 100 + k.unit end as unit
from deed d
join fit f on f.row_id = d.row_id and f.person_id = d.person_id and f.sure = 1
join quota_demand g on g.demand_no = f.demand_no
join quota_held k on k.quota_id = g.quota_id and k.kind_no = d.kind_no
join quota_count c on c.quota_id = k.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
join quota q on q.quota_id = k.quota_id
join period_day p on p.calendar_id = q.calendar_id and p.day = d.day
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
    and o.period_id = p.period_id
where d.day >= w.start_day and d.day <= w.end_day

-- doubt if fit: the rows of which it cannot be told whether they meet it, or anything else
with fitting as (
    select k.quota_id, k.kind_no, k.unit from quota_held k
    union all
    select k.quota_id, 0 as kind_no, case when min(k.unit) = max(k.unit) then min(k.unit) else -1 end
    from quota_held k
    group by k.quota_id
),
known as (
    select d.row_id, d.person_id, d.presence_no, d.day, d.kind_no, 1 as clear from deed d
    union all
    select u.row_id, u.person_id, u.presence_no, u.day, u.kind_no, 0 as clear from unclear u
)
select distinct
    o.obligation_id, d.row_id,
    case when d.day = 0 or c.by_records = 1 or f.unit < 0 then -d.row_id
        else d.day * 100 + f.unit end as unit
from known d
join fit t on t.row_id = d.row_id and t.person_id = d.person_id and (t.sure = 0 or d.clear = 0)
join quota_demand g on g.demand_no = t.demand_no
join fitting f on f.quota_id = g.quota_id and f.kind_no = d.kind_no
join quota_count c on c.quota_id = f.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = f.quota_id and w.person_id = d.person_id
join obligation o on o.quota_id = f.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
join period p on p.period_id = o.period_id
where p.start_day <= w.end_day and p.end_day >= w.start_day
    and (d.day = 0 or (d.day >= p.start_day and d.day <= p.end_day
        and d.day >= w.start_day and d.day <= w.end_day))

-- doubt if unsure_office: what he may not owe, as the list does not tell on which days he served
-- Surely owed is the part that falls on the days he surely served; the rest may not be his.
with lost as (
    select
        o.obligation_id, o.at_least, o.required, o.days_in_office as days,
        p.end_day - p.start_day + 1 as whole, min(u.row_id) as row_id,
        sum(least(u.end_day, p.end_day) - greatest(u.start_day, p.start_day) + 1) as unsure
    from obligation o
    join quota_count c on c.quota_id = o.quota_id
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
