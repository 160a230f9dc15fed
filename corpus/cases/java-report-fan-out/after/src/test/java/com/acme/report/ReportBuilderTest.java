package com.acme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportBuilderTest {

    private final ReportBuilder builder = new ReportBuilder(Region::new, Runnable::run);

    @Test
    void keepsTheOrder() {
        assertThat(builder.build(List.of("north", "south")).names()).containsExactly("north", "south");
    }

    @Test
    void loadsOneRegion() throws Exception {
        assertThat(builder.loadAsync("north").get().name()).isEqualTo("north");
    }

    @Test
    void comparesTwoRegions() {
        Comparison comparison = builder.compare("north", "south");
        assertThat(comparison.left().name()).isEqualTo("north");
        assertThat(comparison.right().name()).isEqualTo("south");
    }

    @Test
    void addsNotes() {
        assertThat(builder.withAppendix("north", () -> List.of("cold")).notes()).containsExactly("cold");
    }
}
