"""Calls a Rosterline with nothing but Python's own library."""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ.get("ROSTERLINE_URL", "http://localhost:3000") + "/api/v1"


def get(path, **query):
    """The answer as a dict. A refusal ends the program and says what is wrong and what to do."""
    given = urllib.parse.urlencode({name: value for name, value in query.items() if value is not None})
    request = urllib.request.Request(f"{URL}{path}?{given}")
    request.add_header("Authorization", "Bearer " + os.environ.get("ROSTERLINE_KEY", ""))
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        problem = json.load(refusal)
        sys.exit(f"{problem['code']}: {problem['detail']}")
