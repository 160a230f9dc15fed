package a;

import com.google.api.gax.paging.Page;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.Storage;

public class Buckets {
    public List<String> names(Storage storage, String bucket) {
        List<String> names = new ArrayList<>();
        Page<Blob> page = storage.list(bucket);
        // expect: manual-pagination
        while (page != null) {
            for (Blob blob : page.getValues()) {
                names.add(blob.getName());
            }
            page = page.hasNextPage() ? page.getNextPage() : null;
        }
        return names;
    }

    public List<String> well(Storage storage, String bucket) {
        List<String> names = new ArrayList<>();
        // ok: manual-pagination (the iterator)
        for (Blob blob : storage.list(bucket).iterateAll()) {
            names.add(blob.getName());
        }
        return names;
    }
}
