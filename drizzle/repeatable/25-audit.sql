-- Audit rows and their seals are only ever added; 30-rls.sql grants the app role no more than that either.
create or replace function app.refuse_audit_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'The audit log is append only: % on % was refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create or replace trigger audit_log_append_only
  before update or delete or truncate on audit_log
  for each statement execute function app.refuse_audit_change();
create or replace trigger audit_seals_append_only
  before update or delete or truncate on audit_seals
  for each statement execute function app.refuse_audit_change();
