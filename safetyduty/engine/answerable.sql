-- answerable: whom each clause reaches, by which position, on which days
-- 1 a person while he holds a named position and none that is excepted; 2 the post he holds then;
-- 3 a body. Nobody's duty is ever wider than the clause says (§5.7).
with held as (
    select
        q.quota_id, s.stint_id, s.person_id, s.organisation_id, s.post_id, s.start_day, s.end_day,
        min(p.position_no) as position_no
    from quota q
    join quota_position w on w.quota_id = q.quota_id
    join stint_position p on p.position_no = w.position_no
    join stint s on s.stint_id = p.stint_id
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
    group by
        q.quota_id, s.stint_id, s.person_id, s.organisation_id, s.post_id, s.start_day, s.end_day
)
select
    h.quota_id, 1 as view_no, h.person_id as subject_id, h.organisation_id, h.person_id,
    h.position_no, h.start_day, h.end_day
from held h
union all
select
    h.quota_id, 2 as view_no, h.post_id as subject_id, h.organisation_id, h.person_id,
    h.position_no, h.start_day, h.end_day
from held h
where h.post_id > 0
union all
select
    b.quota_id, 3 as view_no, b.body_no as subject_id, n.organisation_id, 0 as person_id,
    b.body_no as position_no, n.start_day, n.end_day
from quota_body b
cross join unit n
