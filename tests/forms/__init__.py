"""The same communiqué in every form gives the same reading."""
