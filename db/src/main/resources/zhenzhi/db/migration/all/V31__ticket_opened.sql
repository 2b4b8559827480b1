-- 督办 asks for the tickets that were opened in a span of time.
CREATE INDEX ticket_opened ON ticket (opened_at);
