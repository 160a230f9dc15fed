package com.acme.review;

import java.util.Collection;
import java.util.List;

public interface ReviewerRepository {
    List<Reviewer> findAllById(Collection<Long> ids);
}
