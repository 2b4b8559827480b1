-- What a restored database has to have again: rows of what cannot be worked out anew, and the hours to the millisecond.
SELECT 'report', count(*), coalesce(sum(played_ms), 0) FROM report
UNION ALL
SELECT 'playback', count(*), coalesce(sum(CAST(extract(epoch FROM ended_at - started_at) * 1000 AS bigint)), 0)
FROM playback
UNION ALL
SELECT 'station_day', count(*), coalesce(sum(credited_ms), 0) FROM station_day
UNION ALL
SELECT 'station_month', count(*), coalesce(sum(raw_ms), 0) FROM station_month
UNION ALL
SELECT 'ticket_entry', count(*), coalesce(sum(ticket_id), 0) FROM ticket_entry
UNION ALL
SELECT 'rectification_entry', count(*), coalesce(sum(rectification_id), 0) FROM rectification_entry
UNION ALL
SELECT 'bulletin_paper', count(*), coalesce(sum(bulletin_id), 0) FROM bulletin_paper
UNION ALL
SELECT 'audit_entry', count(*), coalesce(max(nth), 0) FROM audit_entry
ORDER BY 1;
