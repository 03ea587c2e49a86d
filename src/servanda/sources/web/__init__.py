"""Documents from the web: addresses, the guard before every connection, and fetching itself.

``fetching`` is imported where something is fetched, and not here: whoever reads files needs no network.
"""

from servanda.sources.web.address import Address, address_in, is_address

__all__ = ["Address", "address_in", "is_address"]
