-- obligation: each target of a roster row, each counterpart of a body, once in each period
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
union all
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, e.target_id, p.period_id,
    a.position_no, p.due_day, p.close_day, 1 as at_least, 1 as required,
    p.end_day - p.start_day + 1 as days_in_office
from quota_coverage c
join quota q on q.quota_id = c.quota_id
join answerable a on a.quota_id = c.quota_id and a.view_no = 3
join counterpart e on c.of_counterparts = 1
join period p on p.calendar_id = q.calendar_id

-- credit: a visit to the target, led by its leader; a document signed with the counterpart
select distinct
    o.obligation_id, a.row_id, a.day as unit,
    case when a.day <= o.due_day then 1 else 0 end as on_time
from obligation o
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 0
join presence h on h.person_id = o.subject_id and h.sure = 1
join admits d on d.capacity_no = c.capacity_no and d.presence_no = h.presence_no
join activity a on a.row_id = h.row_id
join quota_activity k on k.quota_id = o.quota_id and k.kind_no = a.kind_no
join visit v on v.row_id = a.row_id and v.target_id = o.target_id and v.sure = 1
join period_day p on p.period_id = o.period_id and p.day = a.day
join stint s on s.person_id = o.subject_id and s.organisation_id = o.organisation_id
    and a.day >= s.start_day and a.day <= s.end_day
join asked t on a.day <= t.as_of and a.entered <= t.as_of
union all
select distinct
    o.obligation_id, d.row_id, d.row_id as unit,
    case when d.day <= o.due_day then 1 else 0 end as on_time
from obligation o
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 1
join period p on p.period_id = o.period_id
join signed_with w on w.target_id = o.target_id
join document d on d.row_id = w.row_id and d.day > 0
join quota_document k on k.quota_id = o.quota_id and k.kind_no = d.kind_no
join asked t on d.day <= t.as_of
where d.about_year = p.year_no
    or (d.about_year = 0 and d.day >= p.start_day and d.day <= p.end_day)

-- doubt: visits whose day, kind, leader or place cannot be told; documents whose day or kind cannot
select distinct o.obligation_id, a.row_id
from obligation o
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 0
join presence h on h.person_id = o.subject_id
join admits d on d.capacity_no = c.capacity_no and d.presence_no = h.presence_no
join activity a on a.row_id = h.row_id
join visit v on v.row_id = a.row_id and v.target_id = o.target_id
join period p on p.period_id = o.period_id
join asked t on a.day <= t.as_of and a.entered <= t.as_of
left join quota_activity k on k.quota_id = o.quota_id and k.kind_no = a.kind_no
where (a.day = 0 or a.kind_no = 0 or h.sure = 0 or v.sure = 0)
    and (a.kind_no = 0 or coalesce(k.kind_no, 0) > 0)
    and (a.day = 0 or (a.day >= p.start_day and a.day <= p.end_day))
union
select distinct o.obligation_id, d.row_id
from obligation o
join quota_coverage c on c.quota_id = o.quota_id and c.of_counterparts = 1
join period p on p.period_id = o.period_id
join signed_with w on w.target_id = o.target_id
join document d on d.row_id = w.row_id
left join quota_document k on k.quota_id = o.quota_id and k.kind_no = d.kind_no
where (d.day = 0 or d.kind_no = 0) and (d.kind_no = 0 or coalesce(k.kind_no, 0) > 0)
    and (d.about_year = 0 or d.about_year = p.year_no)
