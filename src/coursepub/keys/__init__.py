"""Makes the examiners' documents: the only folder that turns a key into bytes."""
