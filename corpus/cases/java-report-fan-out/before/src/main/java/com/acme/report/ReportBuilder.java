package com.acme.report;

import java.util.List;

public class ReportBuilder {

    private final RegionSource regions;

    public ReportBuilder(RegionSource regions) {
        this.regions = regions;
    }

    public Report build(List<String> names) {
        return new Report(names.stream().map(regions::load).toList());
    }
}
