-- obligation: whoever holds the post on the due day owes it; a body always does
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, 0 as target_id, p.period_id,
    min(a.position_no) as position_no, p.due_day, p.close_day, c.at_least,
    c.at_least as required, p.end_day - p.start_day + 1 as days_in_office
from quota_within c
join answerable a on a.quota_id = c.quota_id and a.view_no <> 2
join quota_period y on y.quota_id = c.quota_id
join period p on p.period_id = y.period_id
    and p.due_day >= a.start_day and p.due_day <= a.end_day
group by
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, p.due_day, p.close_day,
    c.at_least, p.end_day, p.start_day

-- credit if document: the papers within the limit that the subject issued
-- After a period the limit begins on its last day; after an event on its day.
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    -d.row_id as unit
from document d
join quota_document k on k.kind_no = d.kind_no
join quota_within c on c.quota_id = k.quota_id
join issuer i on i.row_id = d.row_id and i.sure = 1
join obligation o on o.quota_id = k.quota_id and o.view_no = i.view_no
    and o.subject_id = i.subject_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where d.day > 0 and d.day <= o.close_day and (
    (c.by_year = 1 and d.about_year = p.year_no)
    or ((c.by_year = 0 or d.about_year = 0)
        and d.day >= case when c.after_period = 1 then p.end_day else p.start_day end))

-- credit if deed: the activities within the limit, by who owes it
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.day * 100 + k.unit as unit
from deed d
join quota_activity k on k.kind_no = d.kind_no
join quota_within c on c.quota_id = k.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
    and d.day >= w.start_day and d.day <= w.end_day
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
join period p on p.period_id = o.period_id
where d.day <= o.close_day
    and d.day >= case when c.after_period = 1 then p.end_day else p.start_day end

-- doubt if unread_event: the events of which nobody can tell the day
select o.obligation_id, u.row_id, 0 as unit
from unread_event u
join obligation o on o.quota_id = u.quota_id and o.period_id = u.period_id

-- doubt if document: the papers that might count: no day, no kind, or nobody named
select distinct o.obligation_id, d.row_id, -d.row_id as unit
from document d
join issuer i on i.row_id = d.row_id
join obligation o on o.view_no = i.view_no and o.subject_id = i.subject_id
join quota_within c on c.quota_id = o.quota_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where (d.day = 0 or d.kind_no = 0 or i.sure = 0) and d.day <= o.close_day
    and (d.about_year = 0 or c.by_year = 0 or d.about_year = p.year_no)
    and (d.day = 0 or (c.by_year = 1 and d.about_year > 0)
        or d.day >= case when c.after_period = 1 then p.end_day else p.start_day end)
    and exists (
        select 1 from quota_document k
        where k.quota_id = o.quota_id and (k.kind_no = d.kind_no or d.kind_no = 0)
    )

-- doubt if unclear: the activities that might count: no day, no kind, nearly the name
select distinct
    o.obligation_id, d.row_id,
    case when d.day = 0 or d.kind_no = 0 then -d.row_id else d.day * 100 + k.unit end as unit
from unclear d
join quota_activity k on k.kind_no = d.kind_no or d.kind_no = 0
join quota_within c on c.quota_id = k.quota_id
join admits m on m.capacity_no = c.capacity_no and m.presence_no = d.presence_no
join answerable w on w.quota_id = k.quota_id and w.person_id = d.person_id
join obligation o on o.quota_id = k.quota_id and o.view_no = w.view_no
    and o.subject_id = w.subject_id and o.organisation_id = w.organisation_id
join period p on p.period_id = o.period_id
where d.day = 0 or (d.day <= o.close_day and d.day >= w.start_day and d.day <= w.end_day
    and d.day >= case when c.after_period = 1 then p.end_day else p.start_day end)

-- doubt if unsure_office: on the due day he may not have held the post
select o.obligation_id, u.row_id, -1000000000 - n.number as unit
from obligation o
join quota_within c on c.quota_id = o.quota_id
join unsure_office u on u.person_id = o.subject_id and u.organisation_id = o.organisation_id
    and u.start_day <= o.due_day and u.end_day >= o.due_day
join step n on n.number <= o.required
where o.view_no = 1
