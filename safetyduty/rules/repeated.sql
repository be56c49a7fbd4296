-- element if quota_repeated: the periods that may make a row, each with its place in the row
-- Of several targets the worst decides. A grade is a way of looking at it: 1 what was missed,
-- 2 what was missed or cannot be judged, 3 what was missed or is at risk. Places are those of the
-- calendar, so that a period in which nothing was owed parts what stands before it and after.
-- Of periods before the year asked for and before the first row on file nothing can be told.
with begun as (
    select coalesce(min(n.day), 0) as first_day
    from (
        select a.day from activity a where a.day > 0
        union all
        select d.day from document d where d.day > 0
    ) n
),
own as (
    select c.quota_id, min(p.start_day) as first_day
    from quota_repeated c
    join quota_period y on y.quota_id = c.quota_id
    join period p on p.period_id = y.period_id
    group by c.quota_id
),
place as (
    select
        y.quota_id, y.period_id, y.per_no, p.end_day,
        row_number() over (partition by y.quota_id, y.per_no order by p.start_day, p.period_id)
            as place_no
    from quota_period y
    join period p on p.period_id = y.period_id
),
seen as (
    select
        c.quota_id, c.times, c.consecutive, r.of_quota_id, f.view_no, f.subject_id,
        f.organisation_id, f.period_id,
        max(case when z.end_day < w.first_day and z.end_day < b.first_day then 0
            when f.verdict = 'missed' or (c.late = 1 and f.verdict = 'late')
            then 1 else 0 end) as missed,
        max(case when f.verdict = 'unknown' or (f.verdict = 'missed' and z.end_day < w.first_day
            and z.end_day < b.first_day) then 1 else 0 end) as unsure,
        max(case when f.verdict = 'at_risk' then 1 else 0 end) as risky
    from quota_repeated c
    join quota_of r on r.quota_id = c.quota_id
    join judged f on f.quota_id = r.of_quota_id
    join period z on z.period_id = f.period_id
    join own w on w.quota_id = c.quota_id
    cross join begun b
    group by
        c.quota_id, c.times, c.consecutive, r.of_quota_id, f.view_no, f.subject_id,
        f.organisation_id, f.period_id
),
graded as (
    select s.*, 1 as grade_no from seen s where s.missed = 1
    union all
    select s.*, 2 as grade_no from seen s where s.missed = 1 or s.unsure = 1
    union all
    select s.*, 3 as grade_no from seen s where s.missed = 1 or s.risky = 1
),
lined as (
    select
        g.*, l.place_no, l.per_no, l.end_day,
        l.place_no - row_number() over (
            partition by g.quota_id, g.of_quota_id, g.view_no, g.subject_id, g.organisation_id,
                g.grade_no, l.per_no
            order by l.place_no
        ) as run_no
    from graded g
    join place l on l.quota_id = g.of_quota_id and l.period_id = g.period_id
)
select
    e.quota_id, e.times, e.consecutive, e.of_quota_id, e.view_no, e.subject_id, e.organisation_id,
    e.grade_no, e.per_no, e.run_no, e.period_id, e.end_day,
    row_number() over (
        partition by e.quota_id, e.of_quota_id, e.view_no, e.subject_id, e.organisation_id,
            e.grade_no, e.per_no, e.run_no
        order by e.place_no
    ) as length
from lined e

-- consequence if quota_repeated: whether the condition is there, for whom the clause reaches
with reached as (
    select
        e.quota_id, e.view_no, e.subject_id, e.organisation_id, y.period_id, e.grade_no,
        case when max(e.consecutive) = 1 then max(case when e.length >= e.times then 1 else 0 end)
            when count(*) >= max(e.times) then 1 else 0 end as filled
    from element e
    join quota_period y on y.quota_id = e.quota_id
    join period p on p.period_id = y.period_id and e.end_day >= p.start_day
        and e.end_day <= p.end_day
    group by e.quota_id, e.view_no, e.subject_id, e.organisation_id, y.period_id, e.grade_no
),
owing as (
    select
        c.quota_id, c.times, f.view_no, f.subject_id, f.organisation_id, y.period_id, y.in_force,
        p.start_day, p.end_day, max(case when f.verdict <> 'exempt' then 1 else 0 end) as owed
    from quota_repeated c
    join quota_of r on r.quota_id = c.quota_id
    join quota_period y on y.quota_id = c.quota_id
    join period p on p.period_id = y.period_id
    join judged f on f.quota_id = r.of_quota_id
    join period z on z.period_id = f.period_id and z.end_day >= p.start_day
        and z.end_day <= p.end_day
    group by
        c.quota_id, c.times, f.view_no, f.subject_id, f.organisation_id, y.period_id, y.in_force,
        p.start_day, p.end_day
),
whom as (
    select
        o.quota_id, o.times, o.view_no, o.subject_id, o.organisation_id, o.period_id, o.in_force,
        o.owed, o.start_day, o.end_day, min(a.position_no) as position_no
    from owing o
    join answerable a on a.quota_id = o.quota_id and a.view_no = o.view_no
        and a.subject_id = o.subject_id and a.organisation_id = o.organisation_id
        and a.start_day <= o.end_day and a.end_day >= o.start_day
    where o.view_no <> 2
    group by
        o.quota_id, o.times, o.view_no, o.subject_id, o.organisation_id, o.period_id, o.in_force,
        o.owed, o.start_day, o.end_day
),
weighed as (
    select
        w.*, q.reached, t.as_of, coalesce(m.filled, 0) as missed, coalesce(u.filled, 0) as unsure,
        coalesce(r.filled, 0) as risky
    from whom w
    join quota q on q.quota_id = w.quota_id
    cross join asked t
    left join reached m on m.grade_no = 1 and m.quota_id = w.quota_id and m.view_no = w.view_no
        and m.subject_id = w.subject_id and m.organisation_id = w.organisation_id
        and m.period_id = w.period_id
    left join reached u on u.grade_no = 2 and u.quota_id = w.quota_id and u.view_no = w.view_no
        and u.subject_id = w.subject_id and u.organisation_id = w.organisation_id
        and u.period_id = w.period_id
    left join reached r on r.grade_no = 3 and r.quota_id = w.quota_id and r.view_no = w.view_no
        and r.subject_id = w.subject_id and r.organisation_id = w.organisation_id
        and r.period_id = w.period_id
),
told as (
    select
        w.*,
        case
            when w.reached = 0 or w.in_force = 0 or w.owed = 0 then 'exempt'
            when w.missed = 1 then 'missed'
            when w.unsure = 1 then 'unknown'
            when w.risky = 1 then 'at_risk'
            when w.end_day <= w.as_of then 'met'
            else 'pending'
        end as verdict
    from weighed w
)
select
    0 as obligation_id, w.quota_id, w.view_no, w.subject_id, w.organisation_id, 0 as target_id,
    w.period_id, w.position_no, w.end_day as due_day, w.end_day as close_day, w.times as at_least,
    w.end_day - w.start_day + 1 as days_in_office,
    case when w.verdict = 'exempt' then 0 else 1 end as required,
    case when w.verdict = 'met' then 1 else 0 end as done, 0 as credited, 0 as doubtful,
    case when w.end_day > w.as_of then w.end_day - w.as_of else 0 end as days_left,
    case when w.end_day > w.as_of then e.worked - b.worked else 0 end as working_days_left,
    w.verdict,
    case
        when w.reached = 0 then 'level'
        when w.in_force = 0 then 'in-force'
        when w.verdict = 'exempt' then 'nothing-owed'
        else ''
    end as why
from told w
join working_day e on e.day = w.end_day
join working_day b on b.day = w.as_of

-- ground if quota_repeated: the missed periods on which a condition rests
select distinct
    e.quota_id, e.view_no, e.subject_id, e.organisation_id, y.period_id, e.of_quota_id,
    e.period_id as missed_period_id
from element e
join quota_period y on y.quota_id = e.quota_id
join period p on p.period_id = y.period_id
where e.grade_no = 1 and (
    (e.consecutive = 0 and e.end_day >= p.start_day and e.end_day <= p.end_day)
    or (e.consecutive = 1 and e.end_day <= p.end_day and exists (
        select 1 from element n
        where n.quota_id = e.quota_id and n.of_quota_id = e.of_quota_id and n.view_no = e.view_no
            and n.subject_id = e.subject_id and n.organisation_id = e.organisation_id
            and n.grade_no = 1 and n.per_no = e.per_no and n.run_no = e.run_no
            and n.length >= n.times and n.end_day >= p.start_day and n.end_day <= p.end_day
    )))
