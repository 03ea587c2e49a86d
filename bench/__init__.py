"""Measures Servanda on real documents: how fast it reads, and how much of what it reads is right."""
