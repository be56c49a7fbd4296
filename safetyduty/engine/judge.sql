-- finding: the verdict on every obligation (design.md §3)
-- Closed is what has run out by the day asked; only a closed obligation can be missed, and not even
-- that while rows that cannot be read might fill what is lacking.
with tally as (
    select
        c.obligation_id, count(distinct c.unit) as done, count(distinct c.row_id) as number
    from credit c
    group by c.obligation_id
),
punctual as (
    select c.obligation_id, count(distinct c.unit) as done
    from credit c
    where c.on_time = 1
    group by c.obligation_id
),
doubtful as (
    select
        d.obligation_id, count(distinct d.row_id) as number,
        max(case when d.unit = 0 then 1 else 0 end) as unclear
    from doubt d
    group by d.obligation_id
),
possible as (
    select d.obligation_id, count(distinct d.unit) as more
    from doubt d
    where not exists (
        select 1 from credit c where c.obligation_id = d.obligation_id and c.unit = d.unit
    )
    group by d.obligation_id
),
weighed as (
    select
        o.obligation_id, o.quota_id, o.view_no, o.subject_id, o.organisation_id, o.target_id,
        o.period_id, o.position_no, o.due_day, o.close_day, o.at_least, o.days_in_office,
        q.handed_in, p.lead_days, q.reached, t.as_of, t.whole,
        case when q.reached = 0 or p.in_force = 0 then 0 else o.required end as required,
        p.in_force,
        coalesce(n.done, 0) as done, coalesce(n.number, 0) as credited, coalesce(m.done, 0) as on_time,
        coalesce(d.number, 0) as doubtful, coalesce(g.more, 0) as might,
        coalesce(d.unclear, 0) as unclear,
        case when o.due_day > t.as_of and o.due_day < o.close_day then o.due_day
            else o.close_day end as last_day
    from obligation o
    join quota q on q.quota_id = o.quota_id and q.observes = 0
    join quota_period p on p.quota_id = o.quota_id and p.period_id = o.period_id
    cross join asked t
    left join tally n on n.obligation_id = o.obligation_id
    left join punctual m on m.obligation_id = o.obligation_id
    left join doubtful d on d.obligation_id = o.obligation_id
    left join possible g on g.obligation_id = o.obligation_id
),
timed as (
    select
        w.*,
        case when w.last_day > w.as_of then w.last_day - w.as_of else 0 end as days_left,
        case when w.last_day > w.as_of then e.worked - b.worked else 0 end as working_days_left
    from weighed w
    join working_day e on e.day = w.last_day
    join working_day b on b.day = w.as_of
)
select
    w.obligation_id, w.quota_id, w.view_no, w.subject_id, w.organisation_id, w.target_id,
    w.period_id, w.position_no, w.due_day, w.close_day, w.at_least, w.days_in_office,
    w.required, w.done, w.credited, w.doubtful, w.days_left, w.working_days_left,
    case
        when w.required = 0 and w.unclear * w.reached * w.in_force = 0 then 'exempt'
        when w.handed_in = 0 or w.unclear = 1 then 'unknown'
        when w.on_time >= w.required then 'met'
        when w.done >= w.required then 'late'
        when w.close_day > w.as_of then
            case
                when w.due_day <= w.as_of then 'at_risk'
                when w.required - w.done > w.working_days_left then 'at_risk'
                when w.days_left <= w.lead_days then 'at_risk'
                else 'pending'
            end
        when w.might >= w.required - w.done or w.whole = 0 then 'unknown'
        else 'missed'
    end as verdict,
    case
        when w.reached = 0 then 'level'
        when w.in_force = 0 then 'in-force'
        when w.required = 0 and w.unclear = 0 then 'tenure'
        when w.handed_in = 0 then 'not-handed-in'
        when w.unclear = 1 then 'unclear'
        when w.whole = 0 and w.done < w.required and w.close_day <= w.as_of
            and w.might < w.required - w.done then 'file-refused'
        else ''
    end as why
from timed w

-- observation: for duties without a number: how often, and the longest time without
-- A person answers for his days in office: neither the time before them nor after is a gap.
with served as (
    select
        o.obligation_id, greatest(p.start_day, min(a.start_day)) as first_day,
        least(p.end_day, t.as_of, max(a.end_day)) as last_day
    from obligation o
    join quota q on q.quota_id = o.quota_id and q.observes = 1
    join period p on p.period_id = o.period_id
    join answerable a on a.quota_id = o.quota_id and a.view_no = o.view_no
        and a.subject_id = o.subject_id and a.organisation_id = o.organisation_id
        and a.start_day <= p.end_day and a.end_day >= p.start_day
    cross join asked t
    group by o.obligation_id, p.start_day, p.end_day, t.as_of
),
marks as (
    select c.obligation_id, c.day
    from credit c
    join served s on s.obligation_id = c.obligation_id
        and c.day >= s.first_day and c.day <= s.last_day
    union
    select s.obligation_id, s.first_day - 1 as day from served s
    union
    select s.obligation_id, s.last_day + 1 as day from served s
),
gaps as (
    select
        m.obligation_id,
        m.day - lag(m.day, 1, m.day) over (partition by m.obligation_id order by m.day) - 1 as gap
    from marks m
),
longest as (
    select g.obligation_id, max(g.gap) as gap from gaps g group by g.obligation_id
),
tally as (
    select
        c.obligation_id, count(distinct c.unit) as number, max(c.day) as last_day,
        count(distinct c.row_id) as credited
    from credit c
    group by c.obligation_id
)
select
    o.obligation_id, o.quota_id, o.view_no, o.subject_id, o.organisation_id, o.position_no,
    o.period_id, coalesce(t.number, 0) as number, coalesce(t.last_day, 0) as last_day,
    case when q.handed_in = 0 or l.gap < 0 then 0 else l.gap end as longest_gap, q.handed_in,
    coalesce(t.credited, 0) as credited
from obligation o
join quota q on q.quota_id = o.quota_id and q.observes = 1 and q.reached = 1 and o.view_no <> 2
join longest l on l.obligation_id = o.obligation_id
left join tally t on t.obligation_id = o.obligation_id

-- evidence: the rows that count, in the order of their days
select
    n.obligation_id, n.row_id, n.on_time, n.day, n.place
from (
    select
        r.obligation_id, r.row_id, r.on_time, r.day,
        row_number() over (partition by r.obligation_id order by r.day, r.row_id) as place
    from (
        select distinct c.obligation_id, c.row_id, c.on_time, c.day from credit c
    ) r
) n
