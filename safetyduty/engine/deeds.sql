-- deed: who stood in which row, known by the day asked, where day, kind and name can be read
select h.person_id, h.presence_no, a.row_id, a.day, a.kind_no
from presence h
join activity a on a.row_id = h.row_id
join asked t on a.day <= t.as_of and a.entered <= t.as_of
where a.day > 0 and a.kind_no > 0 and h.sure = 1

-- unclear: the same where one of the three cannot be read
select h.person_id, h.presence_no, a.row_id, a.day, a.kind_no
from presence h
join activity a on a.row_id = h.row_id
join asked t on a.day <= t.as_of and a.entered <= t.as_of
where a.day = 0 or a.kind_no = 0 or h.sure = 0
