package com.acme.data;

import java.util.stream.Stream;

public interface ProductRepository extends JpaRepository<Product, Long> {
    Page<Product> findByActiveTrue(Pageable pageable);

    Stream<Product> streamByActiveTrue();
}
