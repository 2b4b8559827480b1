-- Two days of two sites, a look every seven minutes, with gaps and with what was not measured.
INSERT INTO station_day (station_id, day, reports)
SELECT site, CAST(day AS date), 1
FROM generate_series(1, 2) AS site, generate_series(CAST('2026-10-09' AS timestamp), '2026-10-12', INTERVAL '1 day') AS day;

INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band, locked, strength_percent, quality_percent, snr_db)
SELECT site, at, '7b1c2f52-46ef-4a3b-a3f6-64a1a5f0a001', 1, 0, '0', 'DVB_S2', 'KU', extract(minute FROM at) > 20,
  CASE WHEN extract(day FROM at) = 10 THEN 40 + extract(minute FROM at) / 3 END, 70, CASE WHEN site = 1 THEN 8 + extract(second FROM at) END
FROM generate_series(1, 2) AS site,
  generate_series(timestamptz '2026-10-10 00:00:01Z', timestamptz '2026-10-11 17:00:00Z', '427 seconds') AS at
WHERE extract(hour FROM at) <> 5;

INSERT INTO line_sample (station_id, at, boot, seq, item, network, carrier, addresses, dns, broker, round_trip_ms, loss_percent)
SELECT station_id, at, boot, seq, item, 'eth0', true, '{}', 'ANSWERED',
  CASE WHEN locked THEN 'ANSWERED' WHEN station_id = 1 THEN 'SILENT' ELSE 'UNASKED' END, snr_db, strength_percent
FROM reception_sample;

INSERT INTO box_sample (station_id, at, boot, seq, item, uptime_ms, load, memory_total_mib, memory_free_mib, disk_total_mib,
  disk_free_mib, temperature_celsius, clock_synchronised)
SELECT station_id, at, boot, seq, item, 1, quality_percent, 1000, extract(minute FROM at), CASE WHEN station_id = 1 THEN 0 ELSE 8000 END, 2000,
  strength_percent, true
FROM reception_sample;
