package com.acme.store

class Store {
    fun count() = 1

    companion object {
        fun open(path: String) = Store()
    }
}

object Limits {
    const val MAX = 1
}

fun load(path: String) = Store()
