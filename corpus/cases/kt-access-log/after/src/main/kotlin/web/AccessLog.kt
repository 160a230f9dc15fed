package web

import java.io.IOException
import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.util.Properties

class AccessLog(private val folder: Path) {
    /** How often each path was asked for, without holding more than a line of the log. */
    fun counts(name: String): Map<String, Int> {
        val counts = HashMap<String, Int>()
        try {
            Files.newBufferedReader(folder.resolve(name)).useLines { lines ->
                lines.filter { it.isNotBlank() }.forEach { line -> counts.merge(pathOf(line), 1, Int::plus) }
            }
        } catch (e: NoSuchFileException) {
            return emptyMap() // no log yet: nobody has asked for anything
        } catch (e: IOException) {
            throw IllegalStateException("cannot read $name", e)
        }
        return counts
    }

    fun busiest(name: String, most: Int): List<String> =
        counts(name).entries
            .sortedWith(compareByDescending<Map.Entry<String, Int>> { it.value }.thenBy { it.key })
            .take(most)
            .map { it.key }

    fun settings(): Properties {
        val text = Files.readString(folder.resolve("access.properties"))
        return Properties().apply { load(text.reader()) }
    }

    private fun pathOf(line: String): String {
        val fields = line.split(' ')
        require(fields.size >= 3) { "not a line of an access log: $line" }
        return fields[1]
    }
}
