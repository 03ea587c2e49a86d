"""The command line as a person uses it: another process, its output, its status."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

Result = subprocess.CompletedProcess[str]
Servanda = Callable[..., Result]

NOTE = """JOINT NOTE OF THE FERRY BOARD

Ostby, 3 May 2031

The Ministers of Hallen and Ostmark have agreed on the following:

1. We will open nearly 40 landing stages by June 2032.

2. We urge all carriers:

(a) to lower fares by 12 per cent; and

(b) to publish their timetables.
"""

FRENCH = """Déclaration commune sur les bacs

Les ministres se félicitent de l'ouverture de quarante embarcadères et décident de se revoir à Ostby.
Ils remercient les équipages de leur patience pendant les travaux de l'hiver dernier.
"""

ARABIC = """بيان مشترك عن العبّارات

يرحب الوزراء بافتتاح أربعين رصيفا جديدا ويقررون الاجتماع مرة أخرى في الربيع القادم.
"""


def environment(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SERVANDA", "PYTHON"))}
    return {**kept, "PYTHONIOENCODING": "utf-8", "COLUMNS": "120", "NO_COLOR": "1", **changes}
