-- obligation: a duty without a number still has a subject and a span of time
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, 0 as target_id, p.period_id,
    min(a.position_no) as position_no, p.due_day, p.close_day, 0 as at_least, 0 as required,
    sum(least(a.end_day, p.end_day) - greatest(a.start_day, p.start_day) + 1) as days_in_office
from quota_evidence c
join quota q on q.quota_id = c.quota_id
join answerable a on a.quota_id = c.quota_id and a.view_no <> 2
join period p on p.calendar_id = q.calendar_id
    and p.start_day <= a.end_day and p.end_day >= a.start_day
group by
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, p.due_day, p.close_day

-- credit: every row that would bear the duty out
select distinct o.obligation_id, a.row_id, a.day as unit, 1 as on_time
from obligation o
join quota_evidence c on c.quota_id = o.quota_id
join answerable w on w.quota_id = o.quota_id and w.view_no = o.view_no
    and w.subject_id = o.subject_id and w.organisation_id = o.organisation_id
join presence h on h.person_id = w.person_id and h.sure = 1
join admits d on d.capacity_no = c.capacity_no and d.presence_no = h.presence_no
join activity a on a.row_id = h.row_id
join quota_activity k on k.quota_id = o.quota_id and k.kind_no = a.kind_no
join period_day p on p.period_id = o.period_id and p.day = a.day
join asked t on a.day <= t.as_of and a.entered <= t.as_of
where a.day >= w.start_day and a.day <= w.end_day
union all
select distinct o.obligation_id, d.row_id, d.day as unit, 1 as on_time
from obligation o
join quota_evidence c on c.quota_id = o.quota_id
join issuer i on i.view_no = o.view_no and i.subject_id = o.subject_id and i.sure = 1
join document d on d.row_id = i.row_id
join quota_document k on k.quota_id = o.quota_id and k.kind_no = d.kind_no
join period_day p on p.period_id = o.period_id and p.day = d.day
join asked t on d.day <= t.as_of

-- doubt: nothing is judged, so nothing can be in doubt
select o.obligation_id, 0 as row_id from obligation o where o.obligation_id < 0
