"""Makes the documents that trainees and candidates see; cannot name a key."""
