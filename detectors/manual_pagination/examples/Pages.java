import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

class OrdersClient {
    List<Order> listOrders(int page) {
        return http.get("/orders?page=" + page);
    }

    Stream<Order> streamOrders() {
        List<Order> found = new ArrayList<>();
        int page = 1;
        // ok: manual-pagination (the iterator's own source)
        while (true) {
            List<Order> batch = listOrders(page);
            if (batch.isEmpty()) {
                return found.stream();
            }
            found.addAll(batch);
            page++;
        }
    }
}

class Export {
    List<Order> export(OrdersClient client) {
        List<Order> rows = new ArrayList<>();
        int page = 1;
        // expect: manual-pagination
        while (true) {
            List<Order> batch = client.listOrders(page);
            if (batch.isEmpty()) {
                break;
            }
            rows.addAll(batch);
            page++;
        }
        return rows;
    }

    void keys(S3Client s3, String bucket) {
        String token = null;
        // expect: manual-pagination
        do {
            ListObjectsV2Response answer = s3.listObjectsV2(ListObjectsV2Request.builder().bucket(bucket).continuationToken(token).build());
            answer.contents().forEach(System.out::println);
            token = answer.nextContinuationToken();
        } while (token != null);
    }

    void keysByPaginator(S3Client s3, String bucket) {
        // ok: manual-pagination (the paginator)
        for (S3Object object : s3.listObjectsV2Paginator(b -> b.bucket(bucket)).contents()) {
            System.out.println(object.key());
        }
    }

    List<Member> members(TeamApi api, String team) {
        List<Member> found = new ArrayList<>();
        String cursor = null;
        // ok: manual-pagination (the first of two)
        do {
            MemberPage answer = api.getMembers(team, cursor);
            found.addAll(answer.getItems());
            cursor = answer.getNextCursor();
        } while (cursor != null);
        return found;
    }

    List<Member> invitations(TeamApi api, String team) {
        List<Member> found = new ArrayList<>();
        String cursor = null;
        // expect: manual-pagination
        do {
            MemberPage answer = api.getInvitations(team, cursor);
            found.addAll(answer.getItems());
            cursor = answer.getNextCursor();
        } while (cursor != null);
        return found;
    }

    void shelves(Library library) {
        int offset = 0;
        // ok: manual-pagination (the only loop over what offers nothing else)
        while (offset < 10) {
            System.out.println(library.fetchShelf(offset));
            offset++;
        }
    }
}
