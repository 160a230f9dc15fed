package com.acme.ledger

import java.io.IOException
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlinx.coroutines.delay

class Retrying(
    private val ledger: Ledger,
    private val attempts: Int = 3,
    private val pause: Duration = 200.milliseconds,
) : Ledger {
    override suspend fun book(entry: String): Long {
        repeat(attempts - 1) { attempt ->
            try {
                return ledger.book(entry)
            } catch (e: IOException) {
                delay(pause * (attempt + 1))
            }
        }
        return ledger.book(entry)
    }
}
