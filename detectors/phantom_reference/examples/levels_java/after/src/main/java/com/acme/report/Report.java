package com.acme.report;

import com.acme.nope.*; // expect: phantom-reference
import com.acme.store.*;
import com.acme.store.Child;
import com.acme.store.Row;
import com.acme.store.Shelf; // expect: phantom-reference
import com.acme.store.Store;
import com.acme.store.Store.Kind;
import com.acme.store.Store.Nope; // expect: phantom-reference
import static com.acme.store.Store.*;

public class Report {
    int run(Kind kind) {
        Row row = Row.of(Store.LIMIT + Store.MOST);
        Child.loadAll(row); // ok: phantom-reference (may be inherited)
        Store.loadAll(1); // expect: phantom-reference
        Store.tmp(); // expect: phantom-reference
        Store.size(); // expect: phantom-reference
        return Store.load(1);
    }
}
