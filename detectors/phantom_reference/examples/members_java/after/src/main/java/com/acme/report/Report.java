package com.acme.report;

import com.acme.store.Store;
import com.acme.store.StoreFactory; // expect: phantom-reference
import static com.acme.store.Store.open;
import static com.acme.store.Store.close; // expect: phantom-reference
import com.acme.storage.Bucket; // expect: phantom-reference
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class Report {
    public int run() {
        Store store = Store.open("a");
        int bad = Store.reopen("a").count(); // expect: phantom-reference
        return store.count() + Store.LIMIT + bad;
    }
}
