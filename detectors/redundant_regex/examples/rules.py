import re


class Rules:
    def __init__(self, config):
        self.patterns = [re.compile(p) for p in config["patterns"]]

    def matches(self, text):
        # ok: redundant-regex (patterns that are configured)
        return any(p.search(text) for p in self.patterns)

    def extract(self, text):
        # ok: redundant-regex (each fills its own field)
        name = re.search(r"name: (\w+)", text)
        if name:
            self.name = name.group(1)
        email = re.search(r"email: (\S+)", text)
        if email:
            self.email = email.group(1)

    def count(self, text):
        # ok: redundant-regex (each is counted)
        vowels = len(re.findall(r"[aeiou]", text))
        digits = len(re.findall(r"\d", text))
        return vowels, digits

    def kind(self, text):
        # ok: redundant-regex (different outcomes)
        match = re.match(r"(\d+)$", text)
        if match:
            return int(match.group(1))
        match = re.match(r"(\d+\.\d+)$", text)
        if match:
            return float(match.group(1))
        return text

    def split(self, text):
        # ok: redundant-regex (marks that differ by what was found)
        text = re.sub(r"\bTODO\b", "[todo]", text)
        text = re.sub(r"https?://\S+", "[link]", text)
        return text

    def fences(self, text):
        # expect: redundant-regex
        text = re.sub(r"^```json\s*", "", text)
        text = re.sub(r"\s*```$", "", text)
        return text

    def brackets(self, text):
        # ok: redundant-regex (innermost first, again and again)
        while "(" in text:
            text = re.sub(r"\([^()]*\)", "", text)
        return text

    def mixed(self, name):
        # expect: redundant-regex
        name = name.replace(" ", "_")
        name = re.sub(r"[^\w]", "_", name)
        name = name.replace(".", "_")
        return name

    def check(self, name):
        # expect: redundant-regex
        is_bad = bool(re.search(r"\.\.", name)) or bool(re.search(r"^/", name))
        return not is_bad
