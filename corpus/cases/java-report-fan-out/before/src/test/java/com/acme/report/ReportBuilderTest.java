package com.acme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportBuilderTest {

    private final ReportBuilder builder = new ReportBuilder(Region::new);

    @Test
    void keepsTheOrder() {
        assertThat(builder.build(List.of("north", "south")).names()).containsExactly("north", "south");
    }
}
