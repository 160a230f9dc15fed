import re
from collections.abc import Iterable


class LogSanitizer:
    """Removes secrets and noise from log lines."""

    SECRET = re.compile(r"(?i)password=\S+")
    TOKEN = re.compile(r"(?i)token=\S+")

    def sanitize(self, line: str) -> str:
        # Remove ANSI colours
        # expect: redundant-regex
        line = re.sub(r"\x1b\[[0-9;]*m", "", line)
        # Remove carriage returns
        line = re.sub(r"\r", "", line)
        # Remove null bytes
        line = re.sub(r"\x00", "", line)
        return line

    def redact(self, line: str) -> str:
        # expect: redundant-regex
        redacted = self.SECRET.sub("***", line)
        redacted = self.TOKEN.sub("***", redacted)
        return redacted

    def redact_names(self, line: str) -> str:
        # ok: redundant-regex (each keeps its own name)
        line = re.sub(r"password=\S+", "password=***", line)
        line = re.sub(r"token=\S+", "token=***", line)
        return line

    def level(self, line: str) -> str:
        # ok: redundant-regex (different outcomes)
        if self.SECRET.search(line):
            return "secret"
        elif self.TOKEN.search(line):
            return "token"
        return "plain"

    def is_noise(self, line: str) -> bool:
        # expect: redundant-regex
        if re.match(r"^DEBUG", line) or re.match(r"^TRACE", line) or re.match(r"^\s*$", line):
            return True
        return False

    def drop(self, lines: Iterable[str]) -> list[str]:
        kept = []
        for line in lines:
            # expect: redundant-regex
            if re.search(r"healthcheck", line):
                continue
            if re.search(r"favicon\.ico", line):
                continue
            if re.search(r"robots\.txt", line):
                continue
            kept.append(line)
        return kept

    def scrub_all(self, lines):
        out = []
        for line in lines:
            # expect: redundant-regex
            pattern = re.compile(r"\d{4}-\d{4}-\d{4}-\d{4}")
            out.append(pattern.sub("[card]", line))
        return out

    def comp(self, lines):
        # expect: redundant-regex
        return [re.compile(r"\s+").sub(" ", line) for line in lines]

    def words(self, text):
        # ok: redundant-regex (two passes over different texts)
        head = re.sub(r"\W+", " ", text[:100])
        tail = re.sub(r"\W+", " ", text[100:])
        return head, tail

    def validate_username(self, name):
        # ok: redundant-regex (each says what is wrong)
        if not re.match(r"^[a-z]", name):
            raise ValueError("must start with a letter")
        if not re.match(r"^.{3,20}$", name):
            raise ValueError("must have 3 to 20 characters")
        return name

    def iso(self, text):
        # ok: redundant-regex (an optional suffix, then another step)
        text = re.sub(r"Z$", "+00:00", text)
        return re.sub(r"(\.\d{6})\d+", r"\1", text)

    def normalise_quotes(self, text):
        # expect: redundant-regex
        text = text.replace("\u201c", '"')
        text = text.replace("\u201d", '"')
        text = text.replace("\u201e", '"')
        return text

    def find_version(self, text):
        # expect: redundant-regex
        for pattern in (r"version\s+(\d+\.\d+)", r"v(\d+\.\d+)", r"release-(\d+\.\d+)"):
            match = re.search(pattern, text)
            if match:
                return match.group(1)
        return None
