-- The app role serves the console and the worker and owns nothing; the programme exists from the start.
create schema if not exists app;
grant usage on schema public, app to :app_role;

insert into tenants (id, slug, name, kind, currency)
values ('ten_programme', 'flash', 'Flash programme', 'programme', 'JMD')
on conflict (id) do nothing;
