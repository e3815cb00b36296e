-- Whoever is away today is not rung: the invitation goes to the next at once and says whom it left out.

alter table ring drop constraint ring_answer_check;
alter table ring add constraint ring_answer_check
  check (answer in ('coming', 'in-minutes', 'passed', 'unanswered', 'not-needed', 'away'));
