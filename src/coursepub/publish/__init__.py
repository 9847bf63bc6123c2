"""Calls the stages in their order; the only folder that writes files."""
