package shop;

import java.util.*;
import org.springframework.cache.annotation.Cacheable;

public class Near {
    private final UserRepository userRepository;
    private final LoadingCache<Long, User> cache;
    private final RateClient rateClient;
    private final JobService jobService;

    @Cacheable("rates")
    public Rate rate(String currency) {
        return rateClient.getRate(currency); // ok: fetch-in-loop (cached)
    }

    public List<Rate> rates(List<String> currencies) {
        return currencies.stream().map(this::rate).toList();
    }

    public List<User> loaded(List<Long> ids) {
        return ids.stream().map(id -> cache.get(id)).toList(); // ok: fetch-in-loop (a cache)
    }

    public void contained(List<Order> orders, Map<Long, User> users) {
        for (Order order : orders) {
            if (!users.containsKey(order.getUserId())) {
                users.put(order.getUserId(), userRepository.findById(order.getUserId()).orElseThrow()); // ok: fetch-in-loop (kept)
            }
        }
    }

    public Job await(Long id) throws InterruptedException {
        Job job = jobService.findJob(id);
        while (!job.isDone()) {
            Thread.sleep(1000);
            job = jobService.findJob(id); // ok: fetch-in-loop (polling)
        }
        return job;
    }

    public void pages(Long ownerId) {
        int page = 0;
        List<User> users;
        do {
            users = userRepository.findByOwner(ownerId, PageRequest.of(page, 100)); // ok: fetch-in-loop (pages)
            page++;
        } while (!users.isEmpty());
    }

    public void entityGraph() {
        List<Order> orders = orderRepository.findAllWithLines();
        for (Order order : orders) {
            print(order.getLines().size()); // ok: fetch-in-loop (loaded beforehand)
        }
    }

    public void kinds(Long userId) {
        for (AddressKind kind : AddressKind.values()) {
            print(addressRepository.findByUserAndKind(userId, kind)); // ok: fetch-in-loop (a few that the code names)
        }
    }

    public void regions(List<Region> regions) {
        for (Region region : regions) {
            print(rateClient.getRates(region)); // ok: fetch-in-loop (places of their own)
        }
    }

    public void properties(List<String> names, Environment environment) {
        for (String name : names) {
            print(environment.getProperty(name)); // ok: fetch-in-loop (in memory)
        }
    }

    public void beans(List<String> names, ApplicationContext context) {
        for (String name : names) {
            print(context.getBean(name)); // ok: fetch-in-loop (in memory)
        }
    }
}
