package a

class Sanitizer {
    private val digits = "\\d+".toRegex()
    private val spaces = "\\s+".toRegex()

    fun clean(name: String): String {
        // expect: redundant-regex
        var safe = name.replace("\\s".toRegex(), "_")
        safe = safe.replace("/", "_")
        safe = safe.replace(":", "_")
        return safe
    }

    fun any(line: String) =
        // expect: redundant-regex
        digits.containsMatchIn(line) || spaces.containsMatchIn(line)

    fun skip(line: String): Boolean {
        // expect: redundant-regex
        if (line.matches(Regex("^#.*"))) {
            return true
        } else if (line.matches(Regex("^\\s*$"))) {
            return true
        }
        return false
    }

    fun collapse(text: String) =
        // ok: redundant-regex (the second finds what the first puts in)
        text.replace(Regex("[^a-z]"), " ").replace(Regex("\\s+"), " ")

    fun count(lines: List<String>) = lines.count { line ->
        // expect: redundant-regex
        Regex("^ERROR").containsMatchIn(line)
    }

    fun kind(line: String) = when {
        // ok: redundant-regex (different outcomes)
        line.matches(digits) -> "number"
        line.matches(spaces) -> "blank"
        else -> "text"
    }
}
