package com.acme.report

import com.acme.store.Store // ok: phantom-reference (it is there)
import com.acme.store.loadRows // ok: phantom-reference (a function of a file)
import com.acme.store.StoreCache // expect: phantom-reference
import kotlinx.coroutines.launch // ok: phantom-reference (of another artifact)

class Report(private val store: Store, private val cache: StoreCache) {
    fun rows() = loadRows("a")
}
