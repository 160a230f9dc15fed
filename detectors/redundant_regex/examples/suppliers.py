"""Normalising supplier feeds."""
import logging
import re
from typing import Optional

logger = logging.getLogger(__name__)

EMAIL_RE = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
PHONE_RE = re.compile(r"\+?\d[\d -]{7,}")


class DescriptionNormalizer:
    def __init__(self, language: str) -> None:
        self.language = language

    def normalize(self, description: str) -> str:
        description = description.strip()
        # expect: redundant-regex
        description = re.sub(r"\n", " ", description)
        description = re.sub(r"\t", " ", description)
        description = re.sub(r"\r", " ", description)
        description = description.lower()
        return description

    def clean_price(self, raw: str) -> str:
        # expect: redundant-regex
        cleaned = re.sub(r"\$", "", raw)
        cleaned = re.sub(r",", "", cleaned)
        cleaned = re.sub(r"\s", "", cleaned)
        return cleaned

    def trim(self, s):
        # expect: redundant-regex
        return re.sub(r"\s+$", "", re.sub(r"^\s+", "", s))

    def squeeze(self, text):
        # ok: redundant-regex (the second depends on the first)
        text = re.sub(r"[\r\n]+", "\n", text)
        text = re.sub(r"[ \t]+", " ", text)
        return text

    def mask(self, text: str) -> str:
        # ok: redundant-regex (different replacements)
        text = EMAIL_RE.sub("<email>", text)
        text = PHONE_RE.sub("<phone>", text)
        return text

    def snake(self, name: str) -> str:
        # ok: redundant-regex (needs the result of the first)
        name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
        return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()

    def redact(self, text: str) -> str:
        # expect: redundant-regex
        for pattern in (r"password=\S+", r"token=\S+", r"secret=\S+"):
            text = re.sub(pattern, "[redacted]", text)
        return text

    def apply_rules(self, text: str) -> str:
        # ok: redundant-regex (a table of different replacements)
        for pattern, replacement in ((r"\bst\.", "street"), (r"\bave\.", "avenue")):
            text = re.sub(pattern, replacement, text)
        return text

    def slugify(self, title: str) -> str:
        # ok: redundant-regex (other replacement, needs the one before)
        slug = re.sub(r"[^\w\s-]", "", title).strip().lower()
        return re.sub(r"[-\s]+", "-", slug)


def is_bot(user_agent: str) -> bool:
    ua = user_agent.lower()
    # expect: redundant-regex
    if re.search(r"bot", ua):
        return True
    elif re.search(r"crawler", ua):
        return True
    elif re.search(r"spider", ua):
        return True
    return False


SUSPICIOUS = [r"union\s+select", r"drop\s+table", r"--"]


def looks_like_injection(value: str) -> bool:
    # expect: redundant-regex
    return any(re.search(pattern, value, re.IGNORECASE) for pattern in SUSPICIOUS)


def contains_secret(line: str) -> bool:
    # expect: redundant-regex
    for pattern in [r"AKIA[0-9A-Z]{16}", r"ghp_\w{36}", r"xox[bp]-\w+"]:
        if re.search(pattern, line):
            return True
    return False


def which_secret(line: str) -> Optional[str]:
    # ok: redundant-regex (each has a name of its own)
    for name, pattern in [("aws", r"AKIA[0-9A-Z]{16}"), ("github", r"ghp_\w{36}")]:
        if re.search(pattern, line):
            return name
    return None


def validate_password(password: str) -> list[str]:
    errors = []
    # ok: redundant-regex (different outcomes)
    if not re.search(r"[A-Z]", password):
        errors.append("needs an upper-case letter")
    if not re.search(r"[a-z]", password):
        errors.append("needs a lower-case letter")
    if not re.search(r"\d", password):
        errors.append("needs a digit")
    return errors


def strength(password):
    score = 0
    # ok: redundant-regex (each counts)
    if re.search(r"[A-Z]", password):
        score += 1
    if re.search(r"[a-z]", password):
        score += 1
    if re.search(r"\d", password):
        score += 1
    return score


def is_strong(password):
    # ok: redundant-regex (all must hold)
    return bool(re.search(r"[A-Z]", password) and re.search(r"\d", password))


def extract_order_id(subject: str) -> Optional[str]:
    # expect: redundant-regex
    match = re.search(r"order #(\d+)", subject)
    if match:
        return match.group(1)
    match = re.search(r"order no\. (\d+)", subject)
    if match:
        return match.group(1)
    match = re.search(r"order id: (\d+)", subject)
    if match:
        return match.group(1)
    return None


def parse_when(text: str):
    # ok: redundant-regex (groups mean different things)
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", text)
    if match:
        return int(match.group(1)), int(match.group(2)), int(match.group(3))
    match = re.match(r"(\d\d)/(\d\d)/(\d{4})", text)
    if match:
        return int(match.group(3)), int(match.group(1)), int(match.group(2))
    return None


def should_skip(path):
    skip = False
    # expect: redundant-regex
    if re.search(r"\.pyc$", path):
        skip = True
    if re.search(r"__pycache__", path):
        skip = True
    return skip


def count_hits(lines, words):
    hits = 0
    for line in lines:
        for word in words:
            # ok: redundant-regex (depends on the element)
            if re.compile(rf"\b{re.escape(word)}\b").search(line):
                hits += 1
    return hits


def parse_log(lines):
    records = []
    for line in lines:
        # expect: redundant-regex
        m = re.compile(r"^(\S+) (\S+) (.*)$").match(line)
        if m:
            records.append(m.groups())
    return records


def _level(line):
    # ok: redundant-regex (once a call, not in a loop)
    pattern = re.compile(r"\[(INFO|WARN|ERROR)\]")
    return pattern.search(line)


def normalise_phone(phone):
    # expect: redundant-regex
    return re.sub(r"\(", "", re.sub(r"\)", "", re.sub(r"-", "", phone)))


def html_escape(text):
    return (
        # expect: redundant-regex
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def unescape(text):
    # expect: redundant-regex
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def is_valid_key(key):
    # expect: redundant-regex
    if re.match(r"^\d", key) is not None or re.match(r"^_", key) is not None:
        return False
    return True


def ignored(name):
    # expect: redundant-regex
    if not re.match(r"^\.", name) and not re.match(r"^~", name):
        return False
    return True


def check_filename(name):
    # expect: redundant-regex
    if re.search(r"\.\.", name):
        raise ValueError("invalid file name")
    if re.search(r"[/\\]", name):
        raise ValueError("invalid file name")
    if re.search(r"\x00", name):
        raise ValueError("invalid file name")


def rejected(name):
    # ok: redundant-regex (each tells what is wrong)
    if re.search(r"\.\.", name):
        raise ValueError("goes up")
    if re.search(r"[/\\]", name):
        raise ValueError("has a separator")


def host(url):
    # ok: redundant-regex (the second looks at the start that the first made)
    url = re.sub(r"^https?://", "", url)
    return re.sub(r"^www\.", "", url)


def without_paths(message, settings):
    # ok: redundant-regex (texts that are not known here)
    return message.replace(settings.home, "").replace(settings.data, "").replace(settings.cache, "")
