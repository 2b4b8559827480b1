-- Whether what somebody has taken on goes to the stand-in when the leave begins; else the office is told.
ALTER TABLE repair_leave ADD COLUMN hands_over boolean NOT NULL DEFAULT false;
