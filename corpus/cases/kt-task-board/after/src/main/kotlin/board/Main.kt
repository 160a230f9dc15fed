package board

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.LocalDate

fun main(args: Array<String>) = runBlocking {
    val file = File(args[0])
    try {
        while (true) {
            print(shown(Board.read(file), LocalDate.now()))
            delay(60_000)
        }
    } catch (e: CancellationException) {
        println("bye")
        throw e
    }
}

fun shown(tasks: List<Task>, today: LocalDate): String =
    tasks.joinToString("") { (if (it.day < today) "! " else "  ") + "${it.day} ${it.text}\n" }
