class Names {
    private val digits = Regex("[0-9]")

    fun clean(text: String): String {
        // expect: redundant-regex
        return text.replace(Regex("<[^>]+>"), "").replace(Regex("&[a-z]+;"), "")
    }

    fun phone(text: String): String =
        // expect: redundant-regex
        text.replace("-", "").replace(" ", "").replace("/", "")

    fun slug(text: String): String =
        // ok: redundant-regex (each step does something else)
        text.replace(Regex("[ ]+"), "-").replace(Regex("[^a-z-]"), "")

    fun isSecret(line: String): Boolean {
        // expect: redundant-regex
        return Regex("password").containsMatchIn(line) || Regex("token").containsMatchIn(line) || Regex("secret").containsMatchIn(line)
    }

    fun kind(line: String): String {
        // ok: redundant-regex (different outcomes)
        if (line.matches(Regex("[0-9]+"))) return "number"
        if (line.matches(Regex("[a-z]+"))) return "word"
        return "other"
    }

    fun count(lines: List<String>): Int {
        var found = 0
        for (line in lines) {
            // expect: redundant-regex
            if (Regex("^[0-9]+;").containsMatchIn(line)) found++
        }
        return found
    }

    fun count(words: List<String>, text: String): Int {
        var found = 0
        for (word in words) {
            // ok: redundant-regex (another pattern each time)
            if (Regex(word).containsMatchIn(text)) found++
        }
        return found
    }
}
