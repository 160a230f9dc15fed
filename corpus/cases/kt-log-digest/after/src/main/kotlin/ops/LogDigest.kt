package ops

import java.io.File

data class Entry(val level: String, val source: String, val count: Int)

class LogDigest(private val log: File) {
    /** The errors and warnings of the log with how often they stand there, the worst first. */
    fun entries(): List<Entry> {
        val counts = HashMap<Pair<String, String>, Int>()
        for (line in log.readLines()) {
            val (level, source) = read(line) ?: continue
            counts.merge(level to source, 1, Int::plus)
        }
        return counts.map { (key, count) -> Entry(key.first, key.second, count) }.sortedWith { a, b ->
            if (a.level != b.level) {
                a.level.compareTo(b.level)
            } else if (a.count != b.count) {
                b.count - a.count
            } else {
                a.source.compareTo(b.source)
            }
        }
    }

    private fun read(line: String): Pair<String, String>? {
        val parts = line.split(' ', limit = 4)
        if (parts.size < 4 || parts[1] !in LEVELS) {
            return null
        }
        return parts[1] to parts[2]
    }

    private companion object {
        val LEVELS = setOf("ERROR", "WARN")
    }
}
