# /// script
# requires-python = ">=3.12"
# dependencies = ["httpx"]
# ///
import httpx  # ok: phantom-reference (the script declares it itself)
