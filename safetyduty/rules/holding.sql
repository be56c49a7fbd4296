-- obligation: whoever holds the named position on the day that counts must hold the post as well
select
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, 0 as target_id, p.period_id,
    min(a.position_no) as position_no, p.due_day, p.close_day, 1 as at_least, 1 as required,
    p.end_day - p.start_day + 1 as days_in_office
from quota_holding c
join quota q on q.quota_id = c.quota_id
join answerable a on a.quota_id = c.quota_id and a.view_no = 1
join period p on p.calendar_id = q.calendar_id
    and p.close_day >= a.start_day and p.close_day <= a.end_day
group by
    c.quota_id, a.view_no, a.subject_id, a.organisation_id, p.period_id, p.due_day, p.close_day,
    p.end_day, p.start_day

-- credit: the row of the leader list that names the post
select o.obligation_id, s.row_id, 0 as day, 1 as on_time, s.row_id as unit
from obligation o
join quota_holding c on c.quota_id = o.quota_id
join listed s on s.person_id = o.subject_id and s.organisation_id = o.organisation_id
    and s.position_no = c.post_no and o.close_day >= s.start_day and o.close_day <= s.end_day

-- doubt: where the list names nobody in the post, every row of this leader might be it
select distinct o.obligation_id, s.row_id, -s.row_id as unit
from obligation o
join quota_holding c on c.quota_id = o.quota_id
join listed s on s.person_id = o.subject_id and s.organisation_id = o.organisation_id
    and o.close_day >= s.start_day and o.close_day <= s.end_day
where not exists (
    select 1 from listed n
    where n.organisation_id = o.organisation_id and n.position_no = c.post_no
)
