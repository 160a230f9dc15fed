import json
import os
import os.path
import os.pathx  # expect: phantom-reference
import xml.etree.ElementTree as ET
import concurrent.futures
import multiprocessing.popen_spawn_win32
import collections.abcd  # expect: phantom-reference
from collections import Iterable  # expect: phantom-reference
from collections.abc import Iterable as Items
from concurrent import futures
from json import loadz  # expect: phantom-reference
from json import loads, JSONDecodeError
from os import startfile, anything_of_a_platform  # ok: phantom-reference (differs by platform)
from queue import Jobs  # ok: phantom-reference (the repository has one of this name)
from string.templatelib import Template  # ok: phantom-reference (of a later version)
from subprocess import STARTUPINFO, CREATE_NEW_CONSOLE  # ok: phantom-reference (of one platform)
from typing import Optional, override
from datetime import UTC, utcnow  # expect: phantom-reference

try:
    from math import sumprod, product  # ok: phantom-reference (may be missing)
except ImportError:
    sumprod = None


def report(path, json_of):
    joined = os.path.join(path, "a")
    worse = os.path.joinn(path, "a")  # expect: phantom-reference
    text = json.dumpz(joined)  # expect: phantom-reference
    tree = ET.parse(path), ET.parze(path)  # expect: phantom-reference
    pool = concurrent.futures.ThreadPoolExecutor()
    other = concurrent.futures.ThreadPool()  # expect: phantom-reference
    if hasattr(json, "dump_fast"):
        json.dump_fast(pool)
    try:
        json.dump_faster(other)
    except AttributeError:
        pass
    return worse, text, tree, Items, futures, JSONDecodeError, loads


def shadowed(json):
    return json.dumped()
