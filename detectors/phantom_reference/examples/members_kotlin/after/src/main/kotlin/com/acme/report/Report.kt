package com.acme.report

import com.acme.store.Store
import com.acme.store.load
import com.acme.store.Limits
import com.acme.store.loadAll // expect: phantom-reference
import com.acme.store.Repository // expect: phantom-reference
import com.acme.storage.Bucket // expect: phantom-reference

fun report(): Int {
    val bad = Limits.MIN
    return Store.open("a").count() + load("b").count() + Limits.MAX + bad
}
