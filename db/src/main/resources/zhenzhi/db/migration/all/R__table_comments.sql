-- What a row of each table is, in one sentence: psql shows it, and the README's table is compared with it.
COMMENT ON TABLE org_unit IS 'a unit of the organisation tree: city, district, subdistrict or community';
COMMENT ON TABLE station IS 'a site: where it belongs, how it receives, since when it is registered';
COMMENT ON TABLE duty IS 'who answers for a site in which role, from when until when';
COMMENT ON TABLE account IS 'who may log in, as what, and for which subtree';
COMMENT ON TABLE web_session IS 'a log-in that is still open';
COMMENT ON TABLE report IS 'a report that was kept; its key decides whether another one is new';
COMMENT ON TABLE reception_sample IS 'what a receiver measured at one moment';
COMMENT ON TABLE line_sample IS 'how a box saw its network at one moment';
COMMENT ON TABLE box_sample IS 'load, memory, disk, heat and clock of a box at one moment';
COMMENT ON TABLE binding_sample IS 'the account that a box was bound to at one moment';
COMMENT ON TABLE playback IS 'one item of content played without a break, and the evidence for it';
COMMENT ON TABLE event IS 'something that happened on a box: a boot, a crash, a wrong binding';
COMMENT ON TABLE quarantine IS 'a message, or an item of one, that could not be used, and why';
COMMENT ON TABLE quarantine_tally IS 'how many were put aside on a local day for one reason, kept or not';
COMMENT ON TABLE station_state IS 'the last things known of a site';
COMMENT ON TABLE station_day IS 'the hours of a site on one local day';
COMMENT ON TABLE listener IS 'a collector that listens, and since when without a break';
COMMENT ON TABLE command IS 'something that was asked of a box, and what became of it';
