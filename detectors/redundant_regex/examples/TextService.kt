package com.acme.text

import java.util.regex.Pattern

class TextService(private val lines: List<String>) {
    private val tags = Regex("<[^>]+>")
    private val entities = Regex("&\\w+;")

    fun normalize(input: String): String {
        return input.trim()
            // expect: redundant-regex
            .replace(Regex("\\n"), " ")
            .replace(Regex("\\t"), " ")
            .replace(Regex("\\r"), " ")
    }

    fun strip(html: String): String {
        // expect: redundant-regex
        var text = tags.replace(html, "")
        text = entities.replace(text, "")
        return text
    }

    // expect: redundant-regex
    fun phone(phone: String) = phone.replace("-", "").replace(" ", "").replace("(", "").replace(")", "")

    fun clean(phone: String): String =
        // expect: redundant-regex
        phone.replace("\\s".toRegex(), "").replace("-".toRegex(), "")

    // ok: redundant-regex (different steps)
    fun slug(title: String) = title.lowercase().replace(Regex("[^a-z0-9]+"), "-").replace(Regex("^-|-$"), "")

    fun isBot(agent: String): Boolean =
        // expect: redundant-regex
        agent.contains(Regex("bot")) || agent.contains(Regex("crawler")) || agent.contains(Regex("spider"))

    fun isBotToo(agent: String): Boolean {
        // expect: redundant-regex
        if (tags.containsMatchIn(agent)) return true
        if (entities.containsMatchIn(agent)) return true
        return false
    }

    fun kind(line: String): String = when {
        // ok: redundant-regex (different outcomes)
        tags.containsMatchIn(line) -> "tag"
        entities.containsMatchIn(line) -> "entity"
        else -> "text"
    }

    fun skips(line: String): Boolean = when {
        // expect: redundant-regex
        tags.containsMatchIn(line) -> true
        entities.containsMatchIn(line) -> true
        else -> false
    }

    fun ids(): List<String> = lines.mapNotNull { line ->
        // expect: redundant-regex
        val pattern = Regex("id=(\\d+)")
        pattern.find(line)?.groupValues?.get(1)
    }

    fun count(): Int {
        var n = 0
        for (line in lines) {
            // expect: redundant-regex
            if (line.matches("^\\d+;.*".toRegex())) n++
        }
        return n
    }

    fun matching(words: List<String>, text: String) =
        // ok: redundant-regex (depends on the element)
        words.count { word -> Regex("\\b$word\\b").containsMatchIn(text) }

    fun isBotByTable(agent: String): Boolean {
        val patterns = listOf(Regex("bot"), Regex("crawler"))
        // expect: redundant-regex
        return patterns.any { it.containsMatchIn(agent) }
    }

    fun strong(password: String) =
        // ok: redundant-regex (all must hold)
        password.contains(Regex("[A-Z]")) && password.contains(Regex("\\d"))

    fun orderId(subject: String): String? {
        Regex("order #(\\d+)").find(subject)?.let { return it.groupValues[1] }
        Regex("order no\\. (\\d+)").find(subject)?.let { return it.groupValues[1] }
        return null
    }

    fun amount(raw: String) =
        // ok: redundant-regex (one drops, the other changes)
        raw.replace(".", "").replace(",", ".")
}

fun isEmbedding(name: String): Boolean {
    // ok: redundant-regex (plain texts, no patterns)
    return name.contains("embed") || name.contains("nomic") || name.contains("minilm")
}
