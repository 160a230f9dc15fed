package com.acme;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class UserService {
    private static final Logger log = LoggerFactory.getLogger(UserService.class);

    public User create(UserDto dto) {
        log.info("Entering create method"); // expect: verbose-logging
        User user = repository.save(mapper.toEntity(dto));
        log.info("Exiting create method");
        return user;
    }

    public void syncAll(List<User> users) {
        for (User user : users) {
            crm.push(user);
            log.info("Synced user {}", user.getId()); // expect: verbose-logging
        }
    }

    public void syncStream(List<User> users) {
        users.forEach(user -> {
            crm.push(user);
            log.info("Synced user {}", user.getId()); // expect: verbose-logging
        });
    }

    public Session login(String name, String password) {
        log.info("login {} {}", name, password); // expect: verbose-logging
        return auth.login(name, password);
    }

    public void receive(Event event) throws Exception {
        log.info("Received {}", objectMapper.writeValueAsString(event)); // expect: verbose-logging
        handler.handle(event);
    }

    public int count() {
        System.out.println("counting"); // expect: verbose-logging
        return repository.count();
    }

    public void pay(Order order) {
        log.info("Start payment"); // expect: verbose-logging
        BigDecimal total = order.total();
        log.info("Total is {}", total);
        gateway.charge(order, total);
        log.info("Payment done");
    }

    public void stars() {
        log.info("********** STARTING SYNC **********"); // expect: verbose-logging
        run();
    }

    public User ok(UserDto dto) {
        User user = repository.save(mapper.toEntity(dto));
        log.info("User {} created", user.getId());
        return user;
    }

    public void okDebug(List<User> users) {
        for (User user : users) {
            if (log.isDebugEnabled()) {
                log.debug("user {}", user);
            }
        }
    }

    public void okError(Order order) {
        try {
            gateway.charge(order);
        } catch (GatewayException e) {
            log.error("charging {} failed", order.getId(), e);
            throw e;
        }
    }
}
