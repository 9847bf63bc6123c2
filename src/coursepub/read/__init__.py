"""Brings a course folder into memory; stays inside it and writes nothing."""
