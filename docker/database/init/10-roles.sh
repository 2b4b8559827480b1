#!/bin/bash
# Roles and the database, once, at the first start: its owner is no superuser, and Grafana's login sees views alone.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner="$(cat /secrets/database/owner)" --set=reader="$(cat /secrets/database/reader)" <<'SQL'
CREATE ROLE zhenzhi LOGIN PASSWORD :'owner';
GRANT pg_read_all_stats TO zhenzhi; -- how far a standby is behind
CREATE ROLE zhenzhi_report NOLOGIN;
CREATE ROLE grafana LOGIN PASSWORD :'reader' IN ROLE zhenzhi_report CONNECTION LIMIT 10;
ALTER ROLE grafana SET default_transaction_read_only = on;
ALTER ROLE grafana SET statement_timeout = '20s';
ALTER ROLE grafana SET search_path = report;
CREATE DATABASE zhenzhi OWNER zhenzhi;
SQL
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=zhenzhi <<'SQL'
CREATE EXTENSION IF NOT EXISTS timescaledb;
ALTER DATABASE zhenzhi SET timescaledb.telemetry_level = off;
REVOKE ALL ON DATABASE zhenzhi FROM PUBLIC;
GRANT CONNECT ON DATABASE zhenzhi TO grafana;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO zhenzhi;
SQL
