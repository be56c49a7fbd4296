-- allowed: the stints a clause may reach: no excepted position held, the field of work fitting
select q.quota_id, s.stint_id, s.person_id, s.organisation_id, s.start_day, s.end_day
from quota q
cross join stint s
where not exists (
        select 1 from quota_excepted x
        join stint_position e on e.position_no = x.position_no
        where x.quota_id = q.quota_id and e.stint_id = s.stint_id
    )
    and (q.scoped = 0 or exists (
        select 1 from quota_scope f
        join stint_scope g on g.scope_id = f.scope_id
        where f.quota_id = q.quota_id and g.stint_id = s.stint_id
    ))

-- answerable if stint: whom each clause reaches, by which position, on which days
-- 1 a person while he holds a named position and none that is excepted. Nobody's duty is ever wider
-- than the clause says (§5.7).
select
    a.quota_id, 1 as view_no, a.person_id as subject_id, a.organisation_id, a.person_id,
    min(p.position_no) as position_no, a.start_day, a.end_day
from quota_position w
join stint_position p on p.position_no = w.position_no
join allowed a on a.quota_id = w.quota_id and a.stint_id = p.stint_id
group by a.quota_id, a.stint_id, a.person_id, a.organisation_id, a.start_day, a.end_day

-- answerable if seat: 2 the post he holds then, of the posts that had several holders
select
    a.quota_id, 2 as view_no, t.post_id as subject_id, a.organisation_id, a.person_id,
    min(p.position_no) as position_no, a.start_day, a.end_day
from quota_position w
join seat_position p on p.position_no = w.position_no
join seat t on t.seat_id = p.seat_id
join allowed a on a.quota_id = w.quota_id and a.stint_id = t.stint_id
group by
    a.quota_id, a.stint_id, t.post_id, a.person_id, a.organisation_id, a.start_day, a.end_day

-- answerable if quota_body: 3 a body
select
    b.quota_id, 3 as view_no, b.body_no as subject_id, n.organisation_id, 0 as person_id,
    b.body_no as position_no, n.start_day, n.end_day
from quota_body b
cross join unit n
