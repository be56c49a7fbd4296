-- obligation: whoever holds the post on the due day owes the document; a body always does
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, 0 as target_id, p.period_id,
    min(a.position_no) as position_no, p.due_day, p.close_day, c.at_least,
    c.at_least as required, p.end_day - p.start_day + 1 as days_in_office
from quota_deadline c
join quota q on q.quota_id = c.quota_id
join answerable a on a.quota_id = c.quota_id and a.view_no <> 2
join period p on p.calendar_id = q.calendar_id
    and p.due_day >= a.start_day and p.due_day <= a.end_day
group by
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, p.due_day, p.close_day,
    c.at_least, p.end_day, p.start_day

-- credit if document: the documents of the right kind, about the right year, that the subject issued
-- What comes after both the period and the grace is too late to be late (design.md §3).
select
    o.obligation_id, d.row_id, d.day, case when d.day <= o.due_day then 1 else 0 end as on_time,
    d.row_id as unit
from document d
join quota_document k on k.kind_no = d.kind_no
join quota_deadline c on c.quota_id = k.quota_id
join issuer i on i.row_id = d.row_id and i.sure = 1
join obligation o on o.quota_id = k.quota_id and o.view_no = i.view_no
    and o.subject_id = i.subject_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where d.day > 0 and d.day <= greatest(p.end_day, o.close_day) and (
    (c.by_year = 1 and d.about_year = p.year_no - c.back)
    or ((c.by_year = 0 or d.about_year = 0) and d.day >= p.start_day))

-- doubt if document: the documents that might count: no day that can be read, no kind, or nobody named
-- One about last year may be written before this one begins: where it does not say what year it is
-- about, and last year's was due before it, it may be this one.
select distinct o.obligation_id, d.row_id, -d.row_id as unit
from document d
join issuer i on i.row_id = d.row_id
join obligation o on o.view_no = i.view_no and o.subject_id = i.subject_id
join quota_deadline c on c.quota_id = o.quota_id
join period p on p.period_id = o.period_id
join asked t on d.day <= t.as_of
where (d.day = 0 or d.kind_no = 0 or i.sure = 0
        or (c.back = 1 and d.about_year = 0 and d.day < p.start_day))
    and (d.about_year = 0 or c.by_year = 0 or d.about_year = p.year_no - c.back)
    and d.day <= greatest(p.end_day, o.close_day)
    and (d.day = 0 or (c.by_year = 1 and d.about_year > 0) or d.day >= p.start_day
        or (c.back = 1 and d.day > o.due_day - 365))
    and (d.kind_no = 0 or exists (
        select 1 from quota_document k where k.quota_id = o.quota_id and k.kind_no = d.kind_no
    ))

-- doubt if unsure_office: on the due day he may not have held the post
select o.obligation_id, u.row_id, -1000000000 - n.number as unit
from obligation o
join quota_deadline c on c.quota_id = o.quota_id
join unsure_office u on u.person_id = o.subject_id and u.organisation_id = o.organisation_id
    and u.start_day <= o.due_day and u.end_day >= o.due_day
join step n on n.number <= o.required
where o.view_no = 1
