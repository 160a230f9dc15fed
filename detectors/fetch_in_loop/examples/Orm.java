package orm;

public class Orm {
    public void jooq(List<Long> ids) {
        for (Long id : ids) {
            UserRecord user = dsl.selectFrom(USERS).where(USERS.ID.eq(id)).fetchOne(); // expect: fetch-in-loop
            print(user);
        }
    }

    public List<User> feign(List<Long> ids) {
        return ids.stream().map(id -> userFeignClient.getUser(id)).toList(); // expect: fetch-in-loop
    }

    public void panache(List<Long> ids) {
        for (Long id : ids) {
            Person person = Person.findById(id); // expect: fetch-in-loop
            print(person);
        }
    }

    public void hibernate(Session session, List<Long> ids) {
        for (Long id : ids) {
            User user = session.get(User.class, id); // expect: fetch-in-loop
            print(user);
        }
    }

    public void query(List<Long> ids) {
        ids.forEach(id -> {
            List<Line> lines = em.createQuery("select l from Line l where l.order.id = :id", Line.class) // expect: fetch-in-loop
                .setParameter("id", id)
                .getResultList();
            print(lines);
        });
    }

    public void client(List<Long> ids) {
        for (Long id : ids) {
            Order order = jdbcClient.sql("SELECT * FROM orders WHERE id = ?").param(id).query(Order.class).single(); // expect: fetch-in-loop
            print(order);
        }
    }

    public void http(List<String> ids) throws Exception {
        for (String id : ids) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/users/" + id)).GET().build();
            HttpResponse<String> response = httpClient.send(request, BodyHandlers.ofString()); // expect: fetch-in-loop
            print(response.body());
        }
    }

    public void okhttp(List<String> ids) throws IOException {
        for (String id : ids) {
            Request request = new Request.Builder().url(BASE + "/users/" + id).build();
            try (Response response = client.newCall(request).execute()) { // expect: fetch-in-loop
                print(response.body().string());
            }
        }
    }
}
