package board

import java.io.File
import java.time.LocalDate
import java.time.format.DateTimeParseException

data class Task(val day: LocalDate, val weight: Int, val text: String)

object Board {
    private val ORDER = compareBy<Task>({ it.day }, { -it.weight }).thenBy { it.text }

    fun read(file: File): List<Task> = file.useLines { lines ->
        lines.filter { it.isNotBlank() && !it.startsWith("#") }.mapNotNull(::task).toList().sortedWith(ORDER)
    }

    /** The task of a line; null for one whose day is still to be settled, which the file writes as a word. */
    fun task(line: String): Task? {
        val parts = line.split("|").map { it.trim() }
        if (parts.size != 3) {
            throw IllegalArgumentException("a task has a day, a weight and a text: $line")
        }
        val day = try {
            LocalDate.parse(parts[0])
        } catch (_: DateTimeParseException) {
            return null
        }
        return Task(day, parts[1].toInt(), parts[2])
    }
}
