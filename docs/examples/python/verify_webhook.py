"""Whether a delivery comes from your Rosterline."""

import base64
import hashlib
import hmac
import time

TOLERANCE_SECONDS = 5 * 60


def is_from_rosterline(secret, headers, body):
    """The secret as Rosterline showed it (whsec_...), the headers by lower-case name, and the body's bytes as they came."""
    try:
        message_id, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
        is_recent = abs(time.time() - int(timestamp)) <= TOLERANCE_SECONDS
        signatures = headers["webhook-signature"].split(" ")
    except (KeyError, ValueError):
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    # While a secret is being replaced there are two signatures.
    return is_recent and any(hmac.compare_digest(signature, expected) for signature in signatures)
