-- for PostgreSQL 17
-- Tier `large`. Made by yawl-config from the tier document:
-- change that and generate again, not this file.
-- Who may log in, what they may do, and the slots of the standbys.
-- Run it as a superuser on the primary, and again on a new one after a failover; a second run changes nothing.
-- CREATE DATABASE cannot stand in a transaction, so the database comes first:
-- postgresql.database: default; guide 2.1
--   createdb --template=template0 --encoding=UTF8 'yawl'
--   psql --set=ON_ERROR_STOP=1 --single-transaction --file=roles.sql 'yawl'
-- It holds no passwords: set them with psql's \password, which sends the SCRAM secret alone.
-- PgBouncer asks for the engine's secret; its userlist.txt holds the pooler role's own password.

DO $guard$
BEGIN
  IF current_database() <> 'yawl' THEN
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
    -- postgresql.roles.owner: default; so that the engine cannot drop or alter the database it works in
    'yawl_owner',
    -- postgresql.roles.application.name: default; our own name
    --   guide 1.4: CREATE ROLE pooler WITH LOGIN PASSWORD '...' - PgBouncer's own role may only ask for secrets; a
    --     password in a statement ends up in logs
    'yawl',
    -- postgresql.roles.replication: default; our own name
    'yawl_replication',
    -- postgresql.roles.backup: default; our own name; apart from the standbys', so that either password can change
    --     alone
    'yawl_backup',
    -- postgresql.roles.pooler.name: default; our own name
    'yawl_pooler',
    -- postgresql.roles.pooler.lookup: default; it alone may read secrets, and its function tells the engine's only
    'yawl_lookup',
    -- postgresql.roles.monitoring.name: default; our own name
    'yawl_monitoring'
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
  END LOOP;
END
$roles$;

ALTER ROLE "yawl_owner"
  NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

ALTER ROLE "yawl"
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  -- postgresql.roles.application.connections = (pgbouncer.replicas + pgbouncer.surge) *
  --     pgbouncer.settings.max_db_connections, at most 262143
  --   = (2 + 1) * 41, at most 262143; all pools full, and nobody beside them
  CONNECTION LIMIT 123;
ALTER ROLE "yawl"
  -- postgresql.roles.application.statementTimeout: default; assumed: as long as a request may take (istio.timeout,
  --     guide 2.4); nobody waits longer for it
  SET statement_timeout = '30s';
ALTER ROLE "yawl"
  -- postgresql.roles.application.lockTimeout: default; assumed: one stuck case must not hold all connections of the
  --     pool
  SET lock_timeout = '10s';

-- max_wal_senders bounds the connections of these two, and pg_hba.conf lets them into no database: they stream, and no more.
ALTER ROLE "yawl_replication"
  LOGIN REPLICATION NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
ALTER ROLE "yawl_backup"
  LOGIN REPLICATION NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;

ALTER ROLE "yawl_monitoring"
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  -- postgresql.roles.monitoring.connections: default; as many as are reserved for it from PostgreSQL 16 on
  CONNECTION LIMIT 5;
ALTER ROLE "yawl_monitoring"
  -- postgresql.roles.monitoring.statementTimeout: default; Prometheus' default scrape_timeout: nobody waits longer for
  --     the answer
  SET statement_timeout = '10s';
GRANT pg_monitor TO "yawl_monitoring";

-- From PostgreSQL 16 on, the exporter sees a server whose other connections are all taken.
DO $reserved$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'pg_use_reserved_connections') THEN
    EXECUTE format('GRANT pg_use_reserved_connections TO %I', 'yawl_monitoring');
  END IF;
END
$reserved$;

-- The engine makes its own tables, and so owns them; it cannot drop the database.
ALTER DATABASE "yawl" OWNER TO "yawl_owner";
REVOKE ALL ON DATABASE "yawl" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE "yawl" TO "yawl";
GRANT CONNECT ON DATABASE "yawl" TO "yawl_monitoring";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO "yawl";

-- PgBouncer asks this function for a secret. The function's owner alone may read secrets, and never logs in; the function
-- tells the engine's only, and none that has expired.
ALTER ROLE "yawl_lookup"
  NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
GRANT SELECT (rolname, rolcanlogin, rolpassword, rolvaliduntil) ON pg_catalog.pg_authid
  TO "yawl_lookup";
ALTER ROLE "yawl_pooler"
  LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  -- postgresql.roles.pooler.connections = (pgbouncer.replicas + pgbouncer.surge) * pgbouncer.lookups
  --   = (2 + 1) * 2; all lookups at once, and nobody beside them
  CONNECTION LIMIT 6;
GRANT CONNECT ON DATABASE "yawl" TO "yawl_pooler";
CREATE SCHEMA IF NOT EXISTS pgbouncer;
REVOKE ALL ON SCHEMA pgbouncer FROM PUBLIC;
GRANT USAGE ON SCHEMA pgbouncer TO "yawl_pooler";
CREATE OR REPLACE FUNCTION pgbouncer.lookup(who text) RETURNS TABLE (name text, secret text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $lookup$
  SELECT rolname, CASE WHEN rolvaliduntil < now() THEN NULL ELSE rolpassword END
  FROM pg_authid
  WHERE rolname = who AND rolcanlogin AND rolname = 'yawl'
$lookup$;
ALTER FUNCTION pgbouncer.lookup(text) OWNER TO "yawl_lookup";
REVOKE ALL ON FUNCTION pgbouncer.lookup(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgbouncer.lookup(text) TO "yawl_pooler";

-- It shows the statements of all databases, in the one that the exporter asks.
GRANT USAGE ON SCHEMA public TO "yawl_monitoring";
CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public;

-- postgresql.standby.members.standby_1: one of postgresql.standbys; slots take small letters, digits and underscores
--     alone
SELECT pg_create_physical_replication_slot('standby_1')
  WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'standby_1');

-- postgresql.standby.members.standby_2: one of postgresql.standbys; slots take small letters, digits and underscores
--     alone
SELECT pg_create_physical_replication_slot('standby_2')
  WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = 'standby_2');
