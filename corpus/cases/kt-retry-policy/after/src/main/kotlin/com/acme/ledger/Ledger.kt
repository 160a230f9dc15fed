package com.acme.ledger

interface Ledger {
    suspend fun book(entry: String): Long
}
