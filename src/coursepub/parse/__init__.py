"""Turns text into typed values; never fails on an author's mistake, and reads no disk."""
