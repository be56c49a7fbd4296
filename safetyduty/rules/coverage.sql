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
    join charge h on c.of_counterparts = 0
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
join counterpart e on c.of_counterparts = 1
join period p on p.calendar_id = q.calendar_id

-- credit if visit: a visit to the target, led by its leader
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.day as unit
from visit v
join deed d on d.row_id = v.row_id
join quota_activity k on k.kind_no = d.kind_no
join quota_coverage c on c.quota_id = k.quota_id and c.of_counterparts = 0
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
join quota_coverage c on c.quota_id = k.quota_id and c.of_counterparts = 1
join obligation o on o.quota_id = k.quota_id and o.target_id = w.target_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where d.day <= o.close_day
    and (d.about_year = p.year_no or (d.about_year = 0 and d.day >= p.start_day))

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
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 0
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
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 1
join period p on p.period_id = o.period_id
where (d.day = 0 or d.kind_no = 0)
    and (d.about_year = 0 or d.about_year = p.year_no)
    and (d.kind_no = 0 or exists (
        select 1 from quota_document k where k.quota_id = o.quota_id and k.kind_no = d.kind_no
    ))
