"""The example communiqués as a web designer, a printer, a copier and a typist would make them.

``examples.written`` takes a text apart by its own blank lines and labels, without Servanda; ``web``,
``print``, ``copies`` and ``typed`` make a page, a PDF, a scan and a DOCX of what it found.
"""
