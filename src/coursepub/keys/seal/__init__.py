"""Seals answer keys and opens them: age for secrecy, SHA-256 for proof, nothing of our own."""
