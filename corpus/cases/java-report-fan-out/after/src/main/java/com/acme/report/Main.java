package com.acme.report;

import java.util.List;
import java.util.concurrent.Executors;

public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        try (var executor = Executors.newFixedThreadPool(4)) {
            ReportBuilder builder = new ReportBuilder(new FileRegions(), executor);
            System.out.println(builder.loadAsync(args[0]).join());
            System.out.println(builder.build(List.of(args)));
        }
    }
}
