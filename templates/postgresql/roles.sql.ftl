-- Who may log in, what they may do, and the slots of the standbys.
-- Run it as a superuser on the primary, and again on a new one after a failover; a second run changes nothing.
-- CREATE DATABASE cannot stand in a transaction, so the database comes first:
--   createdb --template=template0 --encoding=UTF8 [=postgresql.database]
--   psql --set=ON_ERROR_STOP=1 --single-transaction --file=roles.sql [=postgresql.database]
-- It holds no passwords: set them with psql's \password, which sends the SCRAM secret alone.
<#if pgbouncer.authQuery>
-- PgBouncer asks for the engine's secret; its userlist.txt holds the pooler role's own password.
<#else>
-- The line of PgBouncer's userlist.txt for the engine must hold that very secret (pg_authid.rolpassword).
</#if>

DO $guard$
BEGIN
  IF current_database() <> [=postgresql.database] THEN
    RAISE EXCEPTION 'This is database %, not the engine''s', current_database();
  END IF;
END
$guard$;

-- Roles are the whole server's, and may be there already.
DO $roles$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY[
    [=postgresql.roles.owner],
    [=postgresql.roles.application.name],
    [=postgresql.roles.replication],
    [=postgresql.roles.backup],
<#if pgbouncer.authQuery>
    [=postgresql.roles.pooler.name],
    [=postgresql.roles.pooler.lookup],
</#if>
    [=postgresql.roles.monitoring.name]
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
  END LOOP;
END
$roles$;

ALTER ROLE [=postgresql.roles.owner.asName]
  NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

ALTER ROLE [=postgresql.roles.application.name.asName]
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  CONNECTION LIMIT [=postgresql.roles.application.connections];
ALTER ROLE [=postgresql.roles.application.name.asName]
  SET statement_timeout = [=postgresql.roles.application.statementTimeout];
ALTER ROLE [=postgresql.roles.application.name.asName]
  SET lock_timeout = [=postgresql.roles.application.lockTimeout];

-- max_wal_senders bounds the connections of these two, and pg_hba.conf lets them into no database: they stream, and no more.
ALTER ROLE [=postgresql.roles.replication.asName]
  LOGIN REPLICATION NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
ALTER ROLE [=postgresql.roles.backup.asName]
  LOGIN REPLICATION NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;

ALTER ROLE [=postgresql.roles.monitoring.name.asName]
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  CONNECTION LIMIT [=postgresql.roles.monitoring.connections];
ALTER ROLE [=postgresql.roles.monitoring.name.asName]
  SET statement_timeout = [=postgresql.roles.monitoring.statementTimeout];
GRANT pg_monitor TO [=postgresql.roles.monitoring.name.asName];

-- From PostgreSQL 16 on, the exporter sees a server whose other connections are all taken.
DO $reserved$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'pg_use_reserved_connections') THEN
    EXECUTE format('GRANT pg_use_reserved_connections TO %I', [=postgresql.roles.monitoring.name]);
  END IF;
END
$reserved$;

-- The engine makes its own tables, and so owns them; it cannot drop the database.
ALTER DATABASE [=postgresql.database.asName] OWNER TO [=postgresql.roles.owner.asName];
REVOKE ALL ON DATABASE [=postgresql.database.asName] FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE [=postgresql.database.asName] TO [=postgresql.roles.application.name.asName];
GRANT CONNECT ON DATABASE [=postgresql.database.asName] TO [=postgresql.roles.monitoring.name.asName];
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO [=postgresql.roles.application.name.asName];

<#if pgbouncer.authQuery>
-- PgBouncer asks this function for a secret. The function's owner alone may read secrets, and never logs in; the function
-- tells the engine's only, and none that has expired.
ALTER ROLE [=postgresql.roles.pooler.lookup.asName]
  NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
GRANT SELECT (rolname, rolcanlogin, rolpassword, rolvaliduntil) ON pg_catalog.pg_authid
  TO [=postgresql.roles.pooler.lookup.asName];
ALTER ROLE [=postgresql.roles.pooler.name.asName]
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  CONNECTION LIMIT [=postgresql.roles.pooler.connections];
GRANT CONNECT ON DATABASE [=postgresql.database.asName] TO [=postgresql.roles.pooler.name.asName];
CREATE SCHEMA IF NOT EXISTS pgbouncer;
REVOKE ALL ON SCHEMA pgbouncer FROM PUBLIC;
GRANT USAGE ON SCHEMA pgbouncer TO [=postgresql.roles.pooler.name.asName];
CREATE OR REPLACE FUNCTION pgbouncer.lookup(who text) RETURNS TABLE (name text, secret text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $lookup$
  SELECT rolname, CASE WHEN rolvaliduntil < now() THEN NULL ELSE rolpassword END
  FROM pg_authid
  WHERE rolname = who AND rolcanlogin AND rolname = [=postgresql.roles.application.name]
$lookup$;
ALTER FUNCTION pgbouncer.lookup(text) OWNER TO [=postgresql.roles.pooler.lookup.asName];
REVOKE ALL ON FUNCTION pgbouncer.lookup(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgbouncer.lookup(text) TO [=postgresql.roles.pooler.name.asName];

</#if>
-- It shows the statements of all databases, in the one that the exporter asks.
GRANT USAGE ON SCHEMA public TO [=postgresql.roles.monitoring.name.asName];
CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public;
<#list postgresql.standby.members as name, standby>

SELECT pg_create_physical_replication_slot([=standby])
  WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = [=standby]);
</#list>
