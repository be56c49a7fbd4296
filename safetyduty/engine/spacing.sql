-- spaced: the days that count under a clause that asks for days between them
select distinct c.obligation_id, c.day, s.spacing
from credit c
join obligation o on o.obligation_id = c.obligation_id
join quota_spaced s on s.quota_id = o.quota_id

-- earliest: the first day of each
select s.obligation_id, min(s.day) as day from spaced s group by s.obligation_id

-- following: the next day far enough from the last one that counts
select s.obligation_id, min(s.day) as day
from latest l
join spaced s on s.obligation_id = l.obligation_id and s.day >= l.day + s.spacing
group by s.obligation_id

-- credited: the rows that still count, and those of clauses that ask for no days between
select c.obligation_id, c.row_id, c.day, c.on_time, c.unit
from credit_before c
where not exists (select 1 from spaced s where s.obligation_id = c.obligation_id)
    or exists (
        select 1 from apart a where a.obligation_id = c.obligation_id and a.day = c.day
    )
