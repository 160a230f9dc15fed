package com.acme.report;

import com.acme.store.Store; // ok: phantom-reference (it is there)
import com.acme.store.Store.Row; // ok: phantom-reference (nested)
import com.acme.store.StoreCache; // expect: phantom-reference
import java.util.List;
import org.slf4j.Logger; // ok: phantom-reference (of another artifact)

class Report {
    List<Row> rows(Store store, StoreCache cache, Logger log) {
        return List.of();
    }
}
