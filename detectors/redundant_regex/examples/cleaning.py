import re

WORD = re.compile(r"\w+")
QUOTES = re.compile(r"[\"']")
BRACKETS = re.compile(r"[\[\]]")


def strip_markup(text):
    # expect: redundant-regex
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"&\w+;", "", text)
    text = re.sub(r"\[\d+\]", "", text)
    return text.strip()


def strip_nested(text):
    # expect: redundant-regex
    return re.sub(r"\*", "", re.sub(r"_", "", text))


def strip_compiled(text):
    # expect: redundant-regex
    text = QUOTES.sub("", text)
    return BRACKETS.sub("", text)


def phone_digits(phone):
    # expect: redundant-regex
    return phone.replace("-", "").replace(" ", "").replace("(", "").replace(")", "")


def two_plain(amount):
    # expect: redundant-regex
    return amount.replace("€", "").replace(" ", "")


def slug(title):
    # ok: redundant-regex (each step does something else to what the one before left)
    title = re.sub(r"\s+", "-", title.lower())
    title = re.sub(r"[^\w-]", "", title)
    return re.sub(r"-{2,}", "-", title)


def collapse(text):
    # ok: redundant-regex (the second needs the result of the first)
    text = re.sub(r"[^a-z]", " ", text)
    return re.sub(r" {2,}", " ", text)


def umlauts(name):
    # one table would do
    # expect: redundant-regex
    return name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def swap(text):
    # ok: redundant-regex (a step finds what the one before put in)
    return text.replace("a", "b").replace("b", "c").replace("c", "d")


def reformat(text):
    # ok: redundant-regex (patterns with replacements that take over what they found)
    text = re.sub(r"(\d+)/(\d+)/(\d+)", r"\3-\2-\1", text)
    text = re.sub(r"(\d+):(\d+)", r"\1.\2", text)
    return re.sub(r"\s+$", "", text)


def is_secret(line):
    # expect: redundant-regex
    if re.search(r"password", line) or re.search(r"token", line) or re.search(r"secret", line):
        return True
    return False


def is_dangerous(command):
    # expect: redundant-regex
    if re.match(r"rm\s", command):
        return True
    if re.match(r"dd\s", command):
        return True
    if re.match(r"mkfs", command):
        return True
    return False


def kind(line):
    # ok: redundant-regex (different outcomes)
    if re.match(r"#", line):
        return "comment"
    if re.match(r"\[", line):
        return "section"
    return "value"


def both(line, other):
    # ok: redundant-regex (two texts)
    return re.search(r"error", line) or re.search(r"error", other)


def one_way_each(line):
    # ok: redundant-regex (one looks at the start, the other anywhere)
    return re.match(r"ERR", line) or re.search(r"failed", line)


def find_all(lines):
    found = []
    for line in lines:
        # expect: redundant-regex
        pattern = re.compile(r"id=(\d+)")
        match = pattern.search(line)
        if match:
            found.append(match.group(1))
    return found


def find_by(names, text):
    found = {}
    for name in names:
        # ok: redundant-regex (another pattern each time)
        pattern = re.compile(rf"{name}=(\d+)")
        found[name] = pattern.search(text)
    return found


def compile_all(patterns):
    # ok: redundant-regex (another pattern each time)
    return [re.compile(pattern) for pattern in patterns]


def flags(text):
    # ok: redundant-regex (other flags)
    text = re.sub(r"foo", "", text, flags=re.IGNORECASE)
    return re.sub(r"Bar", "", text)
